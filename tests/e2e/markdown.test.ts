import type { Page } from '@playwright/test'
import { expect, launchTwin, test } from './app.ts'
import { ask } from './ask.ts'
import { htmlTricks, markdownTricks } from './markdown-tricks.ts'
import { addPastCall, type PastCall, reflectAs } from './past-call.ts'
import { exploreSample, panel } from './sample.ts'
import { serveWeb } from './web.ts'

/** Nothing of the sort is in what is rendered. */
const suspects =
  'script, style, link, meta, base, iframe, img, picture, video, object, embed, svg, form, input, a[href]'

interface Seen {
  scripts: number
  navigations: number
  violations: number
}

/** Notes in the page what runs, leads away or is refused by its policy, and outside of it what is asked for and said. */
async function watch(page: Page, web: Awaited<ReturnType<typeof serveWeb>>) {
  let dialogs = 0
  let requests = 0
  page.on('dialog', (dialog) => {
    dialogs += 1
    void dialog.dismiss()
  })
  page.on('request', () => {
    requests += 1
  })
  await page.evaluate(() => {
    const seen: Seen = { scripts: 0, navigations: 0, violations: 0 }
    const ran = () => {
      seen.scripts += 1
    }
    Object.assign(globalThis, { seen, ran })
    navigation.addEventListener('navigate', (event) => {
      seen.navigations += 1
      if (!event.hashChange && event.cancelable) event.preventDefault()
    })
    document.addEventListener('securitypolicyviolation', () => {
      seen.violations += 1
    })
  })
  return async () => {
    const inPage = await page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen)
    return { ...inPage, dialogs, requests, visits: web.visits() }
  }
}

const nothing = { scripts: 0, navigations: 0, violations: 0, dialogs: 0, requests: 0, visits: 0 }

/** Shows four texts as a reflection and clicks on everything that came of them. What is in it is the result. */
async function showAndClick(page: Page, { me, placementId }: PastCall, round: number, tricks: readonly string[]) {
  const mark = `round ${round}`
  const [what = '', soWhat = '', nowWhat = '', valued = ''] = tricks.map((trick) => `${trick}\n\n${mark}`)
  const content = { what, soWhat, nowWhat, valued, selfRatings: [] }
  await ask(page, 'reflections.submit', { authorId: me, placementId, visibility: 'team', minutes: 1, content })
  const shown = panel(page, 'Reflection')
  await expect(shown.getByText(mark)).toHaveCount(tricks.length)
  return await shown.evaluate((element, selectors) => {
    const rendered = [...element.querySelectorAll('[data-selectable] *')]
    for (const one of rendered) one.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    return {
      suspects: rendered.filter((one) => one.matches(selectors)).map((one) => one.outerHTML),
      attributes: [...new Set(rendered.flatMap((one) => one.getAttributeNames()))].sort(),
      isStyled: rendered.some((one) => one.classList.contains('fixed')),
    }
  }, suspects)
}

test('EL-1: no trick in Markdown runs, loads, leads or says anything', async ({ page }) => {
  test.slow()
  const web = await serveWeb()
  try {
    await exploreSample(page)
    const placed = await addPastCall(page, 'Acme demo')
    await reflectAs(page, placed.me, placed.placementId)
    await expect(panel(page, 'Reflection')).toBeVisible()
    const seen = await watch(page, web)
    const tricks = [...htmlTricks(web.url), ...markdownTricks(web.url)]
    expect(tricks.length).toBeGreaterThanOrEqual(100)
    for (let round = 0; round * 4 < tricks.length; round += 1) {
      const four = tricks.slice(round * 4, round * 4 + 4)
      const found = await showAndClick(page, placed, round, four)
      expect(found.suspects, four.join('\n')).toEqual([])
      expect(found.isStyled).toBe(false)
      expect(found.attributes.filter((name) => !['class', 'start'].includes(name))).toEqual([])
      expect(await seen(), four.join('\n')).toEqual(nothing)
    }
  } finally {
    await web.close()
  }
})

test('EL-1: the same tricks are seen where nobody guards against them', async () => {
  const web = await serveWeb()
  const twin = await launchTwin()
  try {
    const page = await twin.firstWindow()
    const seen = await watch(page, web)
    let felt = 0
    for (const trick of htmlTricks(web.url)) {
      const before = JSON.stringify(await seen())
      const hasSuspects = await page.evaluate(
        async ([html, selectors]) => {
          const place = document.body.appendChild(document.createElement('div'))
          place.innerHTML = html
          for (const one of place.querySelectorAll('*'))
            one.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
          const found = place.querySelector(selectors) !== null
          await new Promise((done) => {
            setTimeout(done, 50)
          })
          place.remove()
          return found
        },
        [trick, suspects] as const,
      )
      if (hasSuspects && JSON.stringify(await seen()) !== before) felt += 1
    }
    expect(felt).toBeGreaterThanOrEqual(25)
    const all = await seen()
    expect(Math.min(all.scripts, all.navigations, all.requests, all.visits)).toBeGreaterThan(0)
  } finally {
    await twin.close()
    await web.close()
  }
})
