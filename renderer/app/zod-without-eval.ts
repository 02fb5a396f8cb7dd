import { config } from 'zod'

// The content security policy forbids making code from text. zod tries that when the first schema is made, and so
// this must be loaded before any module that has one.
config({ jitless: true })
