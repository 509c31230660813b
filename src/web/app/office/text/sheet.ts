import { useText } from '../../text/useText.ts'

const zh = {
  reading: '正在核对…',
  cancel: '取消',
  wrong: (count: number) => `这张表有 ${count} 处不对，一项都没有导入。改好后再交回。`,
  row: '行',
  column: '列',
  found: '表里写的',
  problem: '怎么改',
}

const en: typeof zh = {
  reading: 'Checking…',
  cancel: 'Cancel',
  wrong: (count) =>
    `${count} entries of this sheet are wrong, and nothing was imported. Correct them and bring it back.`,
  row: 'Row',
  column: 'Column',
  found: 'Found',
  problem: 'What to do',
}

export const useSheetText = () => useText({ zh, en })
