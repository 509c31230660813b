import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { createQueries } from './api/queries.ts'
import { Door } from './door/Door.tsx'
import { OwnLanguage } from './door/OwnLanguage.tsx'
import { createSite } from './routes.tsx'
import { LookProvider } from './theme/LookContext.tsx'

/** Everything behind the sign-in: one page, drawn by its address. */
export function App() {
  const [queries] = useState(createQueries)
  const [site] = useState(() => createSite(queries))
  return (
    <LookProvider>
      <QueryClientProvider client={queries}>
        <OwnLanguage />
        <RouterProvider router={site} />
        <Door />
      </QueryClientProvider>
    </LookProvider>
  )
}
