-- html.lua: how the pieces of a page look in HTML, on the site and in the
-- EPUB, which gets its chapters as JSON: no permalinks, no source pages, folds
-- open, and labels that are a page's own are told apart by its name.

local numbering = require 'numbering'
local mathml = require 'mathml'

local html = {}
local site = FORMAT ~= 'json'
local stringify = pandoc.utils.stringify

local function escape(s)
  return (s:gsub('[&<>"]', { ['&'] = '&amp;', ['<'] = '&lt;', ['>'] = '&gt;', ['"'] = '&quot;' }))
end

local function raw(s, ...)
  return pandoc.RawBlock('html', select('#', ...) > 0 and s:format(...) or s)
end

local function raw_inline(s, ...)
  return pandoc.RawInline('html', select('#', ...) > 0 and s:format(...) or s)
end

local function render(blocks)
  return pandoc.write(pandoc.Pandoc(blocks), 'html', { html_math_method = 'mathml' })
end

local function flatten(...)
  local out = pandoc.List {}
  for _, part in ipairs { ... } do
    if type(part) == 'table' and part.t == nil and #part >= 0 and not part.tag then
      for _, b in ipairs(part) do out:insert(b) end
    else
      out:insert(part)
    end
  end
  return out
end

local function page_of(stem)
  return site and stem .. '.html' or ''
end

local own = PANDOC_STATE.input_files[1]:match('([^/]*)%.%w+$')

-- the id of a label of a page, by default of this one
local function anchor_of(id, stem)
  local anchor = numbering.anchor(id)
  if site or not anchor:find('^lst%-') and not anchor:find('^ix%-') then return anchor end
  return 'p' .. (stem or own) .. '-' .. anchor
end

-- ---- inlines ---------------------------------------------------------------

function html.math(m)
  local out = mathml.render(m.text, m.mathtype == 'DisplayMath')
  if not out then
    io.stderr:write(string.format("this formula cannot be converted: %s\n", m.text))
    os.exit(1)
  end
  if site then out = out:gsub(' xmlns="[^"]*"', '') end
  return raw_inline(out)
end

function html.reference(stem, anchor, text, here)
  if not site then
    return pandoc.Link(text, '#' .. (anchor and anchor_of(anchor, stem) or 'page-' .. stem), '',
      pandoc.Attr('', { 'ref' }))
  end
  local target = (stem ~= here and page_of(stem) or '') .. (anchor and '#' .. anchor or '')
  if target == '' then target = '#' end
  return pandoc.Link(text, target, '', pandoc.Attr('', { 'ref' }))
end

function html.value(s, stem)
  local key = s.attributes.key
  if not site then return s.content end
  local value = require('proof').value(key, stem)
  if not key:find(':') then key = stem .. ': ' .. key end
  return pandoc.Span(s.content, pandoc.Attr('', { 'val' },
    { { 'data-key', key }, { 'data-value', value and ('%.10g'):format(value) or '' } }))
end

function html.claim(s)
  if not site then return s.content end
  return pandoc.Span(s.content, pandoc.Attr('', { 'claim' }, { ['data-check'] = s.attributes.check }))
end

function html.term(s)
  return pandoc.Span(s.content, pandoc.Attr(anchor_of(s.identifier), { 'term' }))
end

-- ---- blocks ----------------------------------------------------------------

function html.header(h)
  local anchor = numbering.anchor(h.identifier)
  if h.attributes.number then
    h.content:insert(1, pandoc.Space())
    h.content:insert(1, pandoc.Span(h.attributes.number, pandoc.Attr('', { 'secno' })))
  end
  if site then
    h.content:insert(pandoc.Space())
    h.content:insert(raw_inline(
      '<a class="permalink" href="#%s" aria-label="Link to this section">§</a>', escape(anchor)))
  end
  return pandoc.Header(h.level, h.content, pandoc.Attr(anchor, h.classes))
end

html.inlines = mathml.glue

function html.display(m)
  return flatten(raw('<div class="equation">'), pandoc.Plain { html.math(m) }, raw('</div>'))
end

function html.equation(s)
  local anchor = numbering.anchor(s.identifier)
  local content = s.content:walk { Math = html.math }
  local out = flatten(raw('<div class="equation" id="%s">', anchor), pandoc.Plain(content))
  out:insert(raw('<a class="eqno" href="#%s">(%s)</a></div>', anchor, s.attributes.number))
  return out
end

local function label(word, number, anchor)
  if not site then return ('<span class="label">%s %s</span> '):format(word, number) end
  return ('<a class="label" href="#%s">%s %s</a> '):format(anchor, word, number)
end

-- width and height of an SVG, in CSS pixels
local function size_of(path)
  local file = io.open(path)
  if not file then return '' end
  local head = file:read(2000) or ''
  file:close()
  local w, h = head:match('viewBox="0 0 ([%d.]+) ([%d.]+)"')
  return w and (' width="%s" height="%s"'):format(w, h) or ''
end

function html.figure(image)
  local anchor = numbering.anchor(image.identifier)
  local name = image.src:match('([^/]*)$')
  local source = site and 'figures/' .. name or 'build/epub/figures/' .. name
  local out = flatten(raw('<figure class="plot" id="%s">', anchor))
  if site then
    out:insert(raw('<img src="%s" alt="%s"%s>', escape(source), escape(image.attributes.alt or ''),
      size_of('build/figures/' .. name)))
  else
    out:insert(pandoc.Plain { pandoc.Image(image.attributes.alt or '', source) })
  end
  out:insert(raw('<figcaption>'))
  local caption = pandoc.List(image.caption)
  caption:insert(1, raw_inline(label('Figure', image.attributes.number, anchor)))
  out:insert(pandoc.Plain(caption))
  out:insert(raw('</figcaption></figure>'))
  return out
end

local function code_box(text)
  local block = pandoc.CodeBlock(text, pandoc.Attr('', { 'c' }))
  local out = render { block }
  return (out:gsub('<div class="sourceCode"[^>]*>', '<div class="sourceCode" tabindex="0">', 1)
             :gsub('<span id="cb%d+%-%d+"><a href="#cb[%d-]+" [^>]*></a>(.-)</span>(\n)', '%1%2')
             :gsub('<span id="cb%d+%-%d+"><a href="#cb[%d-]+" [^>]*></a>(.-)</span></code>', '%1</code>')
             :gsub('<span class="op">(.-)</span>', '%1'))
end

local function lines_of(section)
  if section.first == section.last then return 'line ' .. section.first end
  return ('lines %d–%d'):format(section.first, section.last)
end

local function place(file, section)
  local where = file .. '.c, ' .. lines_of(section)
  if not site then return '<span class="where">' .. where .. '</span>' end
  return ('<span class="where"><a href="src/%s.c.html#L-%d">%s</a></span>')
    :format(file, section.first, where)
end

function html.listing(c, file, name, section)
  local again = c.attributes.number == nil
  local anchor = not again and anchor_of(c.identifier) or nil
  local out = {}
  out[#out + 1] = ('<figure class="listing"%s>'):format(anchor and ' id="' .. anchor .. '"' or '')
  local caption = '<figcaption>'
    .. (again and '<span class="label">Again</span> '
      or label('Listing', c.attributes.number, anchor))
    .. '<span class="name">' .. escape(name) .. '</span> '
    .. (section and place(file, section) or '') .. '</figcaption>'
  out[#out + 1] = caption
  local fold = c.classes:includes('fold') and site
  if fold then
    local lines = section and section.last - section.first + 1 or 0
    out[#out + 1] = ('<details class="fold"><summary>Show %d lines</summary>'):format(lines)
  end
  out[#out + 1] = code_box(c.text)
  if fold then out[#out + 1] = '</details>' end
  out[#out + 1] = '</figure>'
  return pandoc.RawBlock('html', table.concat(out, '\n'))
end

function html.example(c, kind)
  local note = kind == 'wrong' and 'Fails: ' .. (c.attributes.error or c.attributes.prints or '')
    or kind == 'excerpt' and 'From ' .. c.attributes.file or 'Example'
  return pandoc.RawBlock('html', ('<figure class="listing %s"><figcaption><span class="label">%s</span></figcaption>'):format(
    kind, escape(note)) .. code_box(c.text) .. '</figure>')
end

function html.output(c)
  local program, flags = (c.attributes.run or ''):match('^(%S+)%s*(.*)$')
  return pandoc.RawBlock('html', ('<figure class="output"><figcaption><code>./%s%s</code>%s</figcaption>'):format(
    escape(program), flags ~= '' and ' ' .. escape(flags) or '',
    c.attributes.block and ' <span class="where">block ' .. escape(c.attributes.block) .. '</span>' or '')
    .. '<pre tabindex="0"><code>' .. escape(c.text) .. '</code></pre></figure>')
end

function html.shell(c)
  return pandoc.RawBlock('html', '<figure class="shell"><pre tabindex="0"><code>' .. escape(c.text)
    .. '</code></pre></figure>')
end

-- a heading without words says to who cannot see the table where it stands
function html.headings(t)
  if not site then return nil end
  for _, row in ipairs(t.head.rows) do
    for i, cell in ipairs(row.cells) do
      if stringify(cell.contents) == '' then
        cell.contents = { pandoc.Plain { raw_inline('<span class="unseen">column ' .. i .. '</span>') } }
      end
    end
  end
  return t
end

function html.table(d)
  local anchor = d.identifier ~= '' and numbering.anchor(d.identifier) or nil
  for _, block in ipairs(d.content) do
    if block.t == 'Table' and anchor then
      local caption = block.caption.long
      if #caption == 0 then caption = { pandoc.Plain {} } end
      table.insert(caption[1].content, 1, raw_inline(label('Table', d.attributes.number, anchor)))
      block.caption.long = caption
    end
  end
  local out = flatten(raw('<div class="table"%s tabindex="0">',
    anchor and ' id="' .. anchor .. '"' or ''), d.content, raw('</div>'))
  return out
end

function html.margin(d)
  return flatten(raw('<aside class="margin">'), d.content, raw('</aside>'))
end

function html.noted(block, note)
  return pandoc.Div({ note, block }, pandoc.Attr('', { 'noted' }))
end

function html.hint(d)
  return flatten(raw('<details class="hint"><summary>Hint</summary>'), d.content, raw('</details>'))
end

function html.exercise(d, stem)
  local a = d.attributes
  local anchor = numbering.anchor(d.identifier)
  local meta = { a.kind }
  local stars = tonumber(a.stars or 1)
  meta[#meta + 1] = ('<span role="img" aria-label="difficulty %d of 3">%s</span>'):format(stars,
    string.rep('★', stars) .. string.rep('☆', 3 - stars))
  if a.points ~= '0' then meta[#meta + 1] = a.points .. ' points' end
  local out = flatten(raw('<section class="exercise" id="%s"><h3>%s%s <span class="meta">%s</span></h3>',
    anchor, label('Exercise', a.number, anchor), escape(a.title or ''), table.concat(meta, ' · ')))
  if a.name then
    local check = a.points ~= '0' and (' · <code>make check E=%s/%s</code>'):format(stem, a.name) or ''
    out:insert(raw('<p class="command"><code>exercises/%s/%s.c</code>%s</p>', stem, a.name, check))
  end
  for _, block in ipairs(d.content) do out:insert(block) end
  out:insert(raw('</section>'))
  return out
end

function html.outline(file, stem, book)
  local out = { '<ol class="outline">' }
  for _, name in ipairs(file and file.order or {}) do
    local section = file.by[name]
    local known = book.listings[stem .. '/' .. name]
    out[#out + 1] = ('<li><a href="#%s"><code>%s</code></a> <span class="where">%s%s</span></li>')
      :format(anchor_of('lst-' .. name), name, lines_of(section), known and ', Listing ' .. known.number or '')
  end
  out[#out + 1] = '</ol>'
  return pandoc.RawBlock('html', table.concat(out, '\n'))
end

function html.contents(book)
  if not site then return {} end
  local out = { '<ol class="book-contents">' }
  for _, page in ipairs(book.pages) do
    if page.stem ~= 'index' then
      local thumb = 'figures/' .. page.stem:sub(1, 2) .. '-thumb.svg'
      local file = page.number ~= '' and io.open('figures/' .. page.stem:sub(1, 2) .. '-thumb.gp')
      out[#out + 1] = ('<li><a href="%s"><span class="n">%s</span> <span class="t">%s</span></a><p>%s</p>%s</li>')
        :format(page_of(page.stem), page.number, escape(page.title), escape(page.lead),
          file and '<img class="thumb" src="' .. thumb .. '" alt="">' or '')
      if file then file:close() end
    end
  end
  out[#out + 1] = '</ol>'
  return pandoc.RawBlock('html', table.concat(out, '\n'))
end

-- links to where an index term is explained
local function places(found)
  local out = {}
  for i, at in ipairs(found) do
    out[i] = ('<a href="%s#%s">%s</a>'):format(page_of(at.stem), anchor_of(at.anchor, at.stem),
      at.number ~= '' and at.number or at.title)
  end
  return out
end

-- the index: entries `a!b` stand as b below a
function html.terms(book)
  local found, keys = numbering.load_terms(book)
  local entries = {}
  for _, key in ipairs(keys) do entries[key] = places(found[key]) end
  for _, key in ipairs(keys) do
    local head = key:match('^(.-)!')
    if head and not entries[head] then
      entries[head] = {}
      keys[#keys + 1] = head
    end
  end
  table.sort(keys, function(a, b)
    local x, y = a:lower():gsub('!', '\0'), b:lower():gsub('!', '\0')
    if x ~= y then return x < y end
    return a < b
  end)
  local out, depth = { '<ul class="terms">' }, 0
  for _, key in ipairs(keys) do
    local head, tail = key:match('^(.-)!(.*)$')
    if not head then
      if depth == 1 then out[#out + 1] = '</ul>' end
      if #out > 1 then out[#out + 1] = '</li>' end
      depth = 0
      out[#out + 1] = '<li>' .. escape(key)
    else
      if depth == 0 then out[#out + 1] = '<ul>' end
      depth = 1
      out[#out + 1] = '<li>' .. escape(tail)
    end
    out[#out + 1] = #entries[key] > 0 and ' ' .. table.concat(entries[key], ', ') or ''
    if head then out[#out + 1] = '</li>' end
  end
  if depth == 1 then out[#out + 1] = '</ul>' end
  if #keys > 0 then out[#out + 1] = '</li>' end
  out[#out + 1] = '</ul>'
  local text = table.concat(out)
  return site and pandoc.RawBlock('html', text) 
    or pandoc.Div(pandoc.read(text, 'html').blocks, pandoc.Attr('', { 'terms' }))
end

-- ---- the page --------------------------------------------------------------

-- the sidebar: all pages, and the sections of this one
function html.sidebar(book, here, root)
  local out = { '<ol>' }
  for _, page in ipairs(book.pages) do
    if page.stem ~= 'index' then
      local current = page.stem == here
      out[#out + 1] = ('<li><a href="%s%s"%s>%s%s</a>'):format(root, page_of(page.stem),
        current and (root == '' and ' aria-current="page"' or ' aria-current="true"') or '',
        page.number ~= '' and '<span class="n">' .. page.number .. '</span> ' or '',
        escape(page.title))
      if current and #page.sections > 0 then
        out[#out + 1] = '<ol>'
        for _, s in ipairs(page.sections) do
          out[#out + 1] = ('<li><a href="%s#%s">%s</a></li>'):format(
            root ~= '' and root .. page_of(page.stem) or '', numbering.anchor(s.id),
            escape(s.title))
        end
        out[#out + 1] = '</ol>'
      end
      out[#out + 1] = '</li>'
    end
  end
  out[#out + 1] = '</ol>'
  return table.concat(out, '\n')
end

local function js_string(s)
  s = s:gsub('\u{2028}', ' '):gsub('[%c%s]+', ' ')
  return '"' .. s:gsub('\\', '\\\\'):gsub('"', '\\"'):gsub('</', '<\\/') .. '"'
end

-- the words of the page, section by section, for the search
local function search_rows(doc, page)
  local rows = {}
  local now = { h = page_of(page.stem), s = '', b = {} }
  local function flush()
    local body = table.concat(now.b, ' ')
    if body ~= '' or now.s ~= '' then
      rows[#rows + 1] = ('{t:%s,h:%s,s:%s,b:%s},\n'):format(
        js_string((page.number ~= '' and page.number .. ' ' or '') .. page.title),
        js_string(now.h), js_string(now.s), js_string(body))
    end
  end
  local keep = { Para = true, Plain = true, Header = true }
  doc:walk {
    traverse = 'topdown',
    Block = function(b)
      if b.t == 'Header' then
        flush()
        now = { h = page_of(page.stem) .. '#' .. numbering.anchor(b.identifier),
          s = stringify(b), b = {} }
      elseif b.t == 'Div' and b.classes:includes('exercise') then
        now.b[#now.b + 1] = b.attributes.title or ''
      elseif keep[b.t] then
        now.b[#now.b + 1] = stringify(b:walk { Math = function() return {} end })
        return nil, false
      end
    end,
  }
  flush()
  return table.concat(rows)
end

-- called when references are resolved and blocks still have their words
function html.search(doc, stem, book, path)
  local file = assert(io.open(path .. '.new', 'w'))
  file:write(search_rows(doc, book.pages[stem]))
  file:close()
  assert(os.rename(path .. '.new', path))
end

function html.page(doc, stem, book)
  if not site then
    local page = book.pages[stem]
    local title = pandoc.List { pandoc.Str(page.title) }
    if page.number ~= '' then
      title:insert(1, pandoc.Span(page.number, pandoc.Attr('', { 'chno' })))
      title:insert(2, pandoc.Space())
    end
    doc.blocks:insert(1, pandoc.Header(1, title, pandoc.Attr('page-' .. stem)))
    if page.lead ~= '' then
      doc.blocks:insert(2, pandoc.Div(pandoc.Para(pandoc.Str(page.lead)), pandoc.Attr('', { 'lead' })))
    end
    return doc
  end
  local at
  for i, page in ipairs(book.pages) do
    if page.stem == stem then at = i end
  end
  local page = book.pages[at]
  local function neighbour(p)
    if not p then return nil end
    return pandoc.MetaMap { href = page_of(p.stem),
      title = pandoc.MetaInlines { pandoc.Str((p.number ~= '' and p.number .. ' ' or '') .. p.title) } }
  end
  local meta = doc.meta
  meta.number = page.number ~= '' and page.number or nil
  meta.kind = stem == 'index' and 'front' or page.number ~= '' and 'chapter' or 'matter'
  meta.root = ''
  meta.prev = neighbour(book.pages[at - 1])
  meta.next = neighbour(book.pages[at + 1])
  meta.contents = pandoc.MetaInlines { raw_inline((html.sidebar(book, stem, ''))) }
  meta.pagetitle = stem == 'index' and page.title or page.title .. ' · Descent'
  meta.description = page.lead ~= '' and page.lead or nil
  meta.lang = 'en-GB'
  return doc
end

return html
