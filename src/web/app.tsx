import './app/style/app.css'
import { createRoot } from 'react-dom/client'
import { config } from 'zod'

// Zod tries whether it may compile code as soon as the first schema is made, and the page's policy would report it.
config({ jitless: true })

void import('./app/App.tsx').then(({ App }) => createRoot(document.getElementById('page')!).render(<App />))
