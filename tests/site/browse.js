// browse.js DIR: opens every page from file:// in headless Chromium, at phone
// and desktop width, light and dark: axe-core finds nothing, nothing asks the
// network, no page scrolls sideways, no script fails, every picture loads.
// Then it uses the site as a reader: search, theme, copy, folds, proofs.
'use strict'
const fs = require('fs')
const os = require('os')
const path = require('path')
const npm = process.env.NPM_DIR || 'build/npm'
const { chromium } = require(path.resolve(npm, 'node_modules/playwright-core'))
const axe = fs.readFileSync(path.resolve(npm, 'node_modules/axe-core/axe.min.js'), 'utf8')

const top = path.resolve(process.argv[2])
const pages = fs.readdirSync(top).filter(n => n.endsWith('.html'))
  .concat(fs.readdirSync(path.join(top, 'src')).map(n => 'src/' + n)).sort()
const url = page => 'file://' + path.join(top, page)

let faults = 0, checks = 0
function check(ok, what) {
  checks++
  if (!ok) { console.log(what); faults++ }
}

async function open(browser, options) {
  const context = await browser.newContext(Object.assign({ reducedMotion: 'reduce' }, options))
  const page = await context.newPage()
  page.asked = []
  page.failed = []
  page.on('request', r => { if (!/^(file|data|blob):/.test(r.url())) page.asked.push(r.url()) })
  page.on('requestfailed', r => page.failed.push(r.url()))
  page.on('pageerror', e => page.failed.push(String(e)))
  page.on('console', m => { if (m.type() === 'error') page.failed.push(m.text()) })
  return page
}

async function audit(page, name) {
  await page.evaluate(axe)
  const result = await page.evaluate(() => axe.run(document, {
    preload: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
  for (const v of result.violations)
    check(false, `${name}: axe ${v.id}: ${v.nodes.length} places, first ${v.nodes[0].target.join(' ')}`)
  check(result.passes.length > 0, `${name}: axe checked nothing`)
}

async function look(browser, width, colorScheme) {
  const page = await open(browser, { viewport: { width, height: 900 }, colorScheme })
  for (const name of pages) {
    const label = `${name} (${width} px, ${colorScheme})`
    await page.goto(url(name))
    await page.evaluate(() => { for (const d of document.querySelectorAll('main details')) d.open = true })
    await audit(page, label)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    check(wide <= 0, `${label}: scrolls sideways by ${wide} px`)
    const broken = await page.evaluate(() => Array.from(document.images).filter(i => !i.naturalWidth).map(i => i.src))
    check(broken.length === 0, `${label}: pictures that do not load: ${broken}`)
    const fonts = await page.evaluate(() => document.fonts.ready.then(() =>
      Array.from(document.fonts).filter(f => f.status === 'error').map(f => f.family)))
    check(fonts.length === 0, `${label}: fonts that do not load: ${fonts}`)
    check(page.asked.length === 0, `${label}: asks the network: ${page.asked}`)
    check(page.failed.length === 0, `${label}: ${page.failed}`)
    page.asked.length = page.failed.length = 0
  }
  await page.context().close()
}

// the four looks, two at a time
async function every(browser) {
  const looks = [[360, 'light'], [360, 'dark'], [1200, 'light'], [1200, 'dark']]
  const work = async () => { for (let l; (l = looks.shift());) await look(browser, ...l) }
  await Promise.all([work(), work()])
}

async function read(browser) {
  const chapter = pages.find(n => /^\d\d-/.test(n))
  const page = await open(browser, { viewport: { width: 1200, height: 900 }, colorScheme: 'light' })
  await page.goto(url(chapter))

  // search, by keyboard alone
  await page.keyboard.press('/')
  await page.keyboard.type('cancellation', { delay: 5 })
  await page.waitForSelector('dialog.search li a', { timeout: 5000 })
  const hits = await page.$$eval('dialog.search li a', l => l.map(e => e.textContent))
  check(hits.length > 0, 'search: nothing found for a word of the book')
  check(hits.some(h => /cancellation/i.test(h)), 'search: the results do not show the word')
  await audit(page, 'search open')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => location.hash !== '', null, { timeout: 5000 }).catch(() => {})
  check(/#/.test(page.url()), 'search: Enter leads to no section but to ' + page.url())
  const shown = await page.evaluate(() => document.body.textContent.includes('cancellation'))
  check(shown, 'search: the page it leads to does not hold the word')

  await page.goto(url(chapter))
  await page.keyboard.press('/')
  await page.keyboard.type('qqqzzz', { delay: 5 })
  await page.waitForTimeout(300)
  const none = await page.$$('dialog.search li a')
  check(none.length === 0, 'search: finds a word that is not in the book')
  await page.keyboard.press('Escape')

  // theme: remembered over a reload and on another page
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await paper()
  await page.click('.tools .theme')
  const dark = await paper()
  check(light !== dark, 'theme: the button changes nothing')
  await page.reload()
  check(await paper() === dark, 'theme: forgotten after a reload')
  await page.goto(url('index.html'))
  check(await paper() === dark, 'theme: forgotten on another page')
  await page.goto(url(chapter))
  await page.click('.tools .theme')
  check(await paper() === light, 'theme: does not go back')

  // copy: the listing's text, exactly
  const box = await page.$('figure.listing:not(:has(details))')
  const text = await box.$eval('code', c => c.textContent)
  await page.evaluate(() => {
    window.copied = null
    Object.defineProperty(navigator, 'clipboard', { configurable: true,
      value: { writeText: t => { window.copied = t; return Promise.resolve() } } })
  })
  await box.hover()
  await (await box.$('button')).click()
  const copied = await page.evaluate(() => window.copied)
  check(copied !== null && copied.replace(/\n$/, '') === text.replace(/\n$/, ''),
    'copy: not the listing but ' + JSON.stringify(copied))

  // folds: closed at first, open on a click
  const fold = await page.$('figure.listing details.fold')
  check(fold !== null, 'folds: the chapter has none')
  if (fold) {
    check(await fold.evaluate(d => !d.open), 'folds: open at first')
    await (await fold.$('summary')).click()
    check(await fold.evaluate(d => d.open), 'folds: a click does not open one')
  }

  // proofs: values and claims become visible, and say what they are
  await page.click('.tools .proven')
  check(await page.$eval('.tools .proven', b => b.getAttribute('aria-pressed')) === 'true',
    'proofs: the button does not say that it is pressed')
  await audit(page, 'proofs shown')
  await page.hover('.val')
  await page.waitForTimeout(200)
  const key = await page.$eval('.val', v => v.dataset.key.replace(/^.*: /, ''))
  check(await page.evaluate(k => document.body.innerText.includes(k), key), 'proofs: hovering a value does not show its key')

  // a listing's place leads to its lines in the source
  await page.goto(url(chapter))
  const href = await page.$eval('figure.listing .where a', a => a.href)
  await page.goto(href)
  check(await page.evaluate(() => document.querySelector(location.hash) !== null), 'source: no line at ' + href)
  await page.context().close()

  // on a phone the contents open and close; without a script, too
  for (const javaScriptEnabled of [true, false]) {
    const phone = await open(browser, { viewport: { width: 360, height: 740 }, javaScriptEnabled })
    await phone.goto(url(chapter))
    const seen = () => phone.locator('nav.sidebar a[href="notation.html"]').isVisible()
    check(!(await seen()), 'phone: the contents cover the page')
    await phone.click('a.to-contents')
    await phone.waitForTimeout(100)
    check(await seen(), 'phone: the contents do not open, script ' + javaScriptEnabled)
    await phone.click('a.close-contents')
    await phone.waitForTimeout(100)
    check(!(await seen()), 'phone: the contents do not close, script ' + javaScriptEnabled)
    await phone.context().close()
  }
}

// a chapter's page weighs under 400 kB: itself, its pictures, style and script
function weigh() {
  for (const name of pages.filter(n => /^\d\d-/.test(n))) {
    const text = fs.readFileSync(path.join(top, name), 'utf8')
    let bytes = Buffer.byteLength(text)
    for (const m of text.matchAll(/<(?:img|script|link)\b[^>]*?(?:src|href)="([^":]*)"/g))
      if (!/fonts\//.test(m[1])) bytes += fs.statSync(path.join(top, m[1])).size
    check(bytes < 400e3, `${name}: weighs ${Math.round(bytes/1000)} kB without fonts`)
    console.log(`${name}: ${Math.round(bytes/1000)} kB without fonts`)
  }
}

;(async () => {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
  await every(browser)
  await read(browser)
  await browser.close()
  weigh()
  console.log(`${pages.length} pages, ${checks} checks, ${faults} faults`)
  process.exit(faults ? 1 : 0)
})().catch(e => { console.log(String(e)); process.exit(1) })
