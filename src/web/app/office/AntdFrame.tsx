import { Outlet } from '@tanstack/react-router'
import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { useMemo } from 'react'
import '../style/office.css'
import '../style/recommending.css'
import { useLook } from '../theme/LookContext.tsx'
import { useDark } from '../theme/useDark.ts'
import { useNarrow } from '../theme/useNarrow.ts'
import { antdTheme } from './antdTheme.ts'
import { giveStylesTheNonce, STYLE_NONCE } from './styleNonce.ts'

const LOCALES = { zh: zhCN, en: enUS }

/** Pages drawn with antd, in the colours and sizes of the site. */
export function AntdFrame() {
  const { language, elder } = useLook().look
  const dark = useDark()
  const narrow = useNarrow()
  const theme = useMemo(() => antdTheme({ dark, elder, narrow }), [dark, elder, narrow])
  return (
    <ConfigProvider theme={theme} locale={LOCALES[language]} csp={CSP}>
      <Outlet />
    </ConfigProvider>
  )
}

giveStylesTheNonce()

const CSP = { nonce: STYLE_NONCE }
