-- numbering.lua: numbers everything that has a label, in document order.
--
-- number(doc, stem) sets the attribute `number` of every labelled element and
-- returns { page = {stem, number, title, lead}, labels = { {id, number,
-- title, level}, ... }, terms = { {entry, anchor}, ... } }.

local numbering = {}

local stringify = pandoc.utils.stringify

-- '01-derivatives' -> '1'; 'preface' -> ''
function numbering.chapter(stem)
  local digits = stem:match('^(%d%d)%-')
  return digits and tostring(tonumber(digits)) or ''
end

-- the HTML id of a label
function numbering.anchor(id)
  return (id:gsub('[:/]', '-'))
end

local function clean(s)
  return (s:gsub('%s+', ' '))
end

function numbering.number(doc, stem)
  local chapter = numbering.chapter(stem)
  local out = { labels = {}, terms = {},
    page = { stem = stem, number = chapter, title = clean(stringify(doc.meta.title or stem)),
      lead = clean(stringify(doc.meta.lead or '')) } }
  local counts = {}
  local function next_number(kind)
    counts[kind] = (counts[kind] or 0) + 1
    return (chapter ~= '' and chapter .. '.' or '') .. counts[kind]
  end
  local function give(element, kind, title, level)
    local number = next_number(kind)
    element.attributes.number = number
    out.labels[#out.labels + 1] = { id = element.identifier, number = number,
      title = title or '', level = level or 0 }
    return element
  end
  local subsection = 0
  local numbered = doc:walk {
    traverse = 'topdown',
    Header = function(h)
      if h.level == 2 and chapter ~= '' then
        return give(h, 'sec', clean(stringify(h)), 2)
      end
      out.labels[#out.labels + 1] = { id = h.identifier, number = '',
        title = clean(stringify(h)), level = h.level }
    end,
    CodeBlock = function(c)
      if c.classes:includes('c') and c.identifier:find('^lst:') then return give(c, 'lst') end
    end,
    Image = function(i)
      if i.identifier:find('^fig:') then return give(i, 'fig') end
    end,
    Div = function(d)
      if d.classes:includes('table') and d.identifier ~= '' then return give(d, 'tbl') end
      if d.classes:includes('exercise') then
        return give(d, 'exr', d.attributes.title)
      end
    end,
    Span = function(s)
      if s.identifier:find('^eq:') then return give(s, 'eq') end
      if s.classes:includes('index') then
        local entry = s.attributes.entry or clean(stringify(s))
        s.identifier = 'ix-' .. (#out.terms + 1)
        out.terms[#out.terms + 1] = { entry = entry, anchor = s.identifier }
        return s
      end
    end,
  }
  numbered.meta = doc.meta
  out.doc = numbered
  return out
end

-- ---- the files of the first pass -------------------------------------------

local function save(path, rows)
  local lines = {}
  for i, row in ipairs(rows) do
    for k, field in ipairs(row) do row[k] = tostring(field):gsub('[\t\n]', ' ') end
    lines[i] = table.concat(row, '\t') .. '\n'
  end
  return table.concat(lines)
end

function numbering.dump(out)
  local rows = { { 'page', out.page.stem, out.page.number, out.page.title, out.page.lead } }
  for _, l in ipairs(out.labels) do
    rows[#rows + 1] = { 'label', l.id, l.number, l.title, l.level }
  end
  return save(nil, rows)
end

function numbering.dump_terms(out)
  local rows = {}
  for _, t in ipairs(out.terms) do
    rows[#rows + 1] = { t.entry, out.page.stem, t.anchor, out.page.number, out.page.title }
  end
  return save(nil, rows)
end

-- all pages' labels: { pages = {page, ...}, labels = { id -> {stem, number, ...} } }
function numbering.load(stems, dir)
  local book = { pages = {}, labels = {}, listings = {} }
  for stem in stems:gmatch('%S+') do
    local file = io.open(dir .. '/' .. stem .. '.tsv')
    if file then
      local page
      for line in file:lines() do
        local f = {}
        for field in (line .. '\t'):gmatch('(.-)\t') do f[#f + 1] = field end
        if f[1] == 'page' then
          page = { stem = f[2], number = f[3], title = f[4], lead = f[5], sections = {} }
          book.pages[#book.pages + 1] = page
          book.pages[page.stem] = page
        else
          local label = { stem = stem, id = f[2], number = f[3], title = f[4],
            level = tonumber(f[5]) }
          if label.id:find('^lst:') then book.listings[stem .. '/' .. label.id:sub(5)] = label
          else book.labels[label.id] = label end
          if label.level == 2 then page.sections[#page.sections + 1] = label end
        end
      end
      file:close()
    end
  end
  return book
end

-- the index entry that a term of the glossary stands for: its own words, or
-- [Huber loss]{of="loss!Huber"}
function numbering.glossary_entry(term)
  local span = term[1]
  return #term == 1 and span.t == 'Span' and span.attributes.of or stringify(term)
end

-- the index terms of all pages: entry -> { {stem, anchor, number, title}, ... },
-- and the entries in the order of the book
function numbering.load_terms(book)
  local dir = os.getenv('DESCENT_TERMS') or 'build/terms'
  local entries, keys = {}, {}
  for _, page in ipairs(book.pages) do
    local file = io.open(dir .. '/' .. page.stem .. '.tsv')
    for line in file and file:lines() or function() end do
      local entry, stem, anchor, number, title = line:match('^(.-)\t(.-)\t(.-)\t(.-)\t(.*)$')
      if entry then
        if not entries[entry] then
          entries[entry] = {}
          keys[#keys + 1] = entry
        end
        table.insert(entries[entry], { stem = stem, anchor = anchor, number = number, title = title })
      end
    end
    if file then file:close() end
  end
  return entries, keys
end

return numbering
