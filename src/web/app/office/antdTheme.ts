import { theme, type ThemeConfig } from 'antd'
import css from '../../style/tokens.css?raw'
import { cssTokens } from '../theme/cssTokens.ts'

export interface Mode {
  readonly dark: boolean
  readonly elder: boolean
  /** A phone: fingers instead of a mouse. */
  readonly narrow: boolean
}

/** The colours, type and shape of tokens.css for antd's components. */
export function antdTheme(mode: Mode): ThemeConfig {
  return {
    algorithm: mode.dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    cssVar: { key: 'jx' },
    // Without a hash no selector needs `:where`, which Chrome 87 does not know.
    hashed: false,
    token: { ...colours(mode.dark), ...sizes(mode), ...SHAPE },
    components: components(mode.dark),
  }
}

const SHAPE = {
  borderRadius: 2,
  borderRadiusLG: 2,
  borderRadiusSM: 2,
  borderRadiusXS: 2,
  lineHeight: 1.6,
  motion: false,
  wireframe: false,
  boxShadow: 'none',
  boxShadowSecondary: 'none',
  boxShadowTertiary: 'none',
  fontFamily: 'var(--hei)',
} as const

function sizes({ elder, narrow }: Mode) {
  if (elder) return { fontSize: 20, controlHeight: 52, controlHeightSM: 44, controlHeightLG: 60 }
  if (narrow) return { fontSize: 15, controlHeight: 44, controlHeightSM: 36, controlHeightLG: 48 }
  return { fontSize: 14, controlHeight: 36, controlHeightSM: 28, controlHeightLG: 44 }
}

function colours(dark: boolean) {
  const of = cssTokens(css, dark)
  return {
    colorPrimary: of['lake']!,
    colorLink: of['lake']!,
    colorInfo: of['lake']!,
    colorPrimaryHover: of['lake-deep']!,
    colorPrimaryActive: of['lake-deep']!,
    colorLinkHover: of['lake-deep']!,
    colorPrimaryBg: of['lake-wash']!,
    controlItemBgActive: of['lake-wash']!,
    controlItemBgHover: of['shade']!,
    colorError: of['seal']!,
    colorErrorBg: of['seal-wash']!,
    colorWarning: of['amber']!,
    colorWarningBg: of['amber-wash']!,
    colorSuccess: of['won']!,
    colorText: of['ink']!,
    colorTextSecondary: of['ink-2']!,
    colorTextTertiary: of['ink-3']!,
    colorTextDescription: of['ink-3']!,
    colorTextPlaceholder: of['ink-3']!,
    colorTextDisabled: of['ink-3']!,
    colorBorder: of['edge']!,
    colorBorderSecondary: of['rule']!,
    colorSplit: of['rule']!,
    colorBgContainer: of['paper']!,
    colorBgElevated: of['paper']!,
    colorBgLayout: of['ground']!,
    colorFillAlter: of['shade']!,
    colorTextLightSolid: of['on-lake']!,
  }
}

function components(dark: boolean): NonNullable<ThemeConfig['components']> {
  const of = cssTokens(css, dark)
  return {
    Table: {
      headerBg: of['paper']!,
      headerColor: of['ink-2']!,
      headerSplitColor: 'transparent',
      rowSelectedBg: of['lake-wash']!,
      rowSelectedHoverBg: of['lake-wash']!,
      rowHoverBg: of['shade']!,
      headerSortActiveBg: of['paper']!,
      headerSortHoverBg: of['shade']!,
      bodySortBg: of['paper']!,
      cellPaddingBlock: 10,
      cellPaddingBlockMD: 7,
      cellPaddingBlockSM: 4,
      cellPaddingInline: 12,
      cellPaddingInlineMD: 12,
      cellPaddingInlineSM: 8,
    },
    Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 400 },
  }
}
