-- page.lua: the second pass over a page, as a pandoc filter: numbers become
-- visible, references become links, every quotation gets its frame. How a
-- piece looks is in html.lua (a page of the site, a chapter of the EPUB) or
-- latex.lua (the PDF).

local here = PANDOC_SCRIPT_FILE:match('^(.*)/[^/]*$') or '.'
package.path = here .. '/?.lua;' .. package.path

local numbering = require 'numbering'
local sections = require 'sections'
local emit = require(FORMAT:match('latex') and 'latex' or 'html')

local stem = PANDOC_STATE.input_files[1]:match('([^/]*)%.md$')
local book = numbering.load(os.getenv('DESCENT_PAGES') or stem,
  os.getenv('DESCENT_LABELS') or 'build/labels')

local words = { fig = 'Figure', eq = 'Equation', tbl = 'Table', sec = 'Section',
  exr = 'Exercise', lst = 'Listing', ch = 'Chapter' }

-- '@fig:ravine' -> stem, anchor, 'Figure 7.2'; nil when it is no label
local function resolve(key)
  local kind, name = key:match('^(%l+):(.*)$')
  if not words[kind] then return nil end
  if kind == 'ch' then
    local page = book.pages[name]
    return name, nil, words.ch .. '\u{a0}' .. (page and page.number or '?')
  end
  local label
  if kind == 'lst' then
    label = book.listings[name] or book.listings[stem .. '/' .. name]
  else
    label = book.labels[key]
  end
  if not label then return nil end
  local number = kind == 'eq' and '(' .. label.number .. ')' or label.number
  return label.stem, numbering.anchor(label.id), words[kind] .. '\u{a0}' .. number
end

-- 5.6e-12 -> 5.6 × 10⁻¹²; a hyphen becomes a minus sign
local function typeset(text)
  local out = pandoc.List {}
  local mantissa, exponent = text:match('^(.-)[eE]([-+]?%d+)$')
  local function minus(s) return (s:gsub('-', '−')) end
  if not mantissa then return { pandoc.Str(minus(text)) } end
  exponent = tostring(math.tointeger(tonumber(exponent)))
  if exponent == '0' then return { pandoc.Str(minus(mantissa)) } end
  if mantissa == '1' or mantissa == '-1' then
    out:insert(pandoc.Str(mantissa == '1' and '10' or '−10'))
  else
    out:insert(pandoc.Str(minus(mantissa) .. '\u{a0}×\u{a0}10'))
  end
  out:insert(pandoc.Superscript { pandoc.Str(minus(exponent)) })
  return out
end

-- numbers in a table's cells
local function typeset_cell(s)
  if s.text:find('^%-?%d[%d.]*[eE]?[-+]?%d*$') and s.text:find('[-eE]') then
    return typeset(s.text)
  end
end

local inlines = {
  Cite = function(c)
    local id = c.citations[1].id
    local target, anchor, text = resolve(id)
    if target then return emit.reference(target, anchor, text, stem) end
  end,
  Math = function(m)
    if m.mathtype == 'InlineMath' then return emit.math(m) end
  end,
  Inlines = emit.inlines,
  Span = function(s)
    if s.classes:includes('val') then
      s.content = typeset(pandoc.utils.stringify(s.content))
      return emit.value(s, stem)
    end
    if s.classes:includes('claim') then return emit.claim(s) end
    if s.classes:includes('given') then return s.content end
    if s.classes:includes('index') then return emit.term(s) end
  end,
}

-- a paragraph with displayed equations -> paragraphs and equations
local function split_equations(para)
  local out, now, found = pandoc.List {}, pandoc.List {}, false
  for _, inline in ipairs(para.content) do
    if inline.t == 'Span' and inline.identifier:find('^eq:') then
      found = true
      if #now > 0 then out:insert(pandoc.Para(now)) end
      now = pandoc.List {}
      out:extend(emit.equation(inline))
    elseif inline.t == 'Math' and inline.mathtype == 'DisplayMath' then
      found = true
      if #now > 0 then out:insert(pandoc.Para(now)) end
      now = pandoc.List {}
      out:extend(emit.display(inline))
    elseif not (#now == 0 and (inline.t == 'SoftBreak' or inline.t == 'Space')) then
      now:insert(inline)
    end
  end
  if #now > 0 then out:insert(pandoc.Para(now)) end
  return found and out or nil
end

local function listing_place(c)
  local from = c.attributes.from or c.identifier:match('^lst:(.*)$')
  local other, name = from:match('^(%d%d%-[a-z0-9-]+)/(.*)$')
  local file = other or stem
  name = name or from
  local all = sections.load('code/' .. file .. '.c')
  return file, name, all and all.by[name]
end

local blocks = {
  Para = function(p)
    if #p.content == 1 and p.content[1].t == 'Image' then
      return emit.figure(p.content[1])
    end
    return split_equations(p)
  end,
  CodeBlock = function(c)
    if c.classes:includes('output') then return emit.output(c) end
    if c.classes:includes('excerpt') then return emit.example(c, 'excerpt') end
    if c.classes:includes('example') then return emit.example(c, 'example') end
    if c.classes:includes('wrong') then return emit.example(c, 'wrong') end
    if c.classes:includes('c') then
      local file, name, section = listing_place(c)
      return emit.listing(c, file, name, section)
    end
    return emit.shell(c)
  end,
  Header = function(h) return emit.header(h) end,
  Table = emit.headings,
}

-- the glossary: behind each definition the chapters that the index names
local function glossary(d)
  local found = numbering.load_terms(book)
  return d:walk { DefinitionList = function(list)
    for _, item in ipairs(list.content) do
      local definition = item[2][#item[2]]
      local text = definition[#definition].content
      for i, at in ipairs(found[numbering.glossary_entry(item[1])] or {}) do
        local anchor = at.anchor
        if FORMAT:match('latex') then anchor = nil end
        text:extend { pandoc.Str(i > 1 and ',' or ''), pandoc.Space(),
          emit.reference(at.stem, anchor, at.number ~= '' and at.number or at.title, stem) }
      end
    end
    return list
  end }
end

-- divs come last: they hold finished blocks
local divs = {
  Div = function(d)
    if d.classes:includes('table') then
      return emit.table(pandoc.Div(d.content:walk { Str = typeset_cell }, d.attr))
    end
    if d.classes:includes('margin') then return emit.margin(d) end
    if d.classes:includes('hint') then return emit.hint(d) end
    if d.classes:includes('exercise') then return emit.exercise(d, stem) end
    if d.classes:includes('outline') then
      return emit.outline(sections.load('code/' .. stem .. '.c'), stem, book)
    end
    if d.classes:includes('contents') then return emit.contents(book) end
    if d.classes:includes('terms') then return emit.terms(book) end
    if d.classes:includes('glossary') then return glossary(d) end
  end,
}

-- a margin note stands beside the block before it
local function pair_notes(list)
  local out = pandoc.List {}
  for _, block in ipairs(list) do
    local is_note = block.t == 'Div' and block.classes:includes('margin')
    if is_note and #out > 0 then
      out[#out] = emit.noted(out[#out], block)
    else
      out:insert(block)
    end
  end
  return out
end

function Pandoc(doc)
  doc = numbering.number(doc, stem).doc
  local meta = doc.meta
  if not FORMAT:match('latex') then
    for i, block in ipairs(doc.blocks) do     -- a wide table scrolls by itself
      if block.t == 'Table' then doc.blocks[i] = pandoc.Div({ block }, pandoc.Attr('', { 'table' })) end
    end
  end
  doc.blocks = pair_notes(doc.blocks)
  doc = doc:walk(inlines)
  local search = os.getenv('DESCENT_SEARCH')
  if search then emit.search(doc, stem, book, search) end
  doc = doc:walk(blocks):walk(divs):walk { Math = emit.math }
  doc.meta = meta
  return emit.page(doc, stem, book)
end
