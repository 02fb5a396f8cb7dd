import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { config } from 'zod'
import { App } from './app/app.tsx'
import { applyTheme } from './ui/theme.ts'
import './ui/tokens.css'

// The content security policy forbids making code from text, which zod would otherwise try.
config({ jitless: true })
applyTheme()

const root = document.querySelector('#root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
