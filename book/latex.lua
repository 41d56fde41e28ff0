-- latex.lua: how the pieces of a page look in the PDF. Everything here becomes
-- a macro of print.tex; page.lua says what the pieces are.
--
-- Hints stand at the end of the page, after the line `% hints`: print.mk cuts
-- them off and print.tex gathers them in an appendix.

local numbering = require 'numbering'

local latex = {}
local stringify = pandoc.utils.stringify
local here = PANDOC_STATE.input_files[1]:match('([^/]*)%.md$')

local special = { ['\\'] = '\\textbackslash{}', ['{'] = '\\{', ['}'] = '\\}', ['#'] = '\\#',
  ['$'] = '\\$', ['%'] = '\\%', ['&'] = '\\&', ['_'] = '\\_', ['^'] = '\\^{}', ['~'] = '\\~{}',
  ["'"] = '\\textquotesingle{}', ['`'] = '\\textasciigrave{}', ['"'] = '\\textquotedbl{}' }

-- code: every sign is itself
local function verbatim(s)
  return (s:gsub('[\\{}#$%%&_^~\'`"]', special))
end

-- words: apostrophes are apostrophes
local function escape(s)
  return (s:gsub("'", '’'):gsub('[\\{}#$%%&_^~]', special))
end

local function raw(s, ...)
  return pandoc.RawBlock('latex', select('#', ...) > 0 and s:format(...) or s)
end

local function raw_inline(s)
  return pandoc.RawInline('latex', s)
end

-- the name of a label in TeX: labels of listings are a chapter's own
local function label_of(stem, anchor)
  return stem .. ':' .. (anchor or '')
end

local function mine(id)
  return label_of(here, numbering.anchor(id))
end

-- inlines with TeX before and behind, as one block
local function wrapped(before, inlines, after)
  local out = pandoc.List { raw_inline(before) }
  out:extend(inlines)
  out:insert(raw_inline(after))
  return pandoc.Plain(out)
end

-- blocks as inlines, for the argument of a macro
local function inline_blocks(blocks)
  local out = pandoc.List {}
  for i, block in ipairs(blocks) do
    if i > 1 then out:insert(raw_inline('\\par ')) end
    if block.t == 'Para' or block.t == 'Plain' then
      out:extend(block.content)
    elseif block.t == 'RawBlock' then
      out:insert(raw_inline(block.text))
    else
      out:insert(raw_inline(pandoc.write(pandoc.Pandoc { block }, 'latex-smart')))
    end
  end
  return out
end

-- ---- inlines -----------------------------------------------------------------

function latex.math() end

latex.inlines = nil

function latex.reference(stem, anchor, text)
  return raw_inline(('\\xref{%s}{%s}'):format(label_of(stem, anchor), (text:gsub('\u{a0}', '~'))))
end

function latex.value(s) return s.content end

function latex.claim(s) return s.content end

-- makeindex quotes its own signs by "
function latex.term(s)
  local entry = s.attributes.entry or stringify(s)
  local levels = {}
  for level in entry:gmatch('[^!]+') do
    levels[#levels + 1] = escape(level):gsub('[@|"]', '"%0')
  end
  local out = pandoc.List { raw_inline('\\index{' .. table.concat(levels, '!') .. '}') }
  out:extend(s.content)
  return out
end

-- ---- code --------------------------------------------------------------------

-- The lines of a piece of code, each the argument of \codeline: coloured by
-- pandoc where it is C, with spaces that stay.
local function code_lines(text, language)
  local lines = {}
  if language then
    local block = pandoc.CodeBlock(text, pandoc.Attr('', { language }))
    local body = pandoc.write(pandoc.Pandoc { block }, 'latex')
      :match('\\begin{Highlighting}%[%]\n(.*)\n\\end{Highlighting}')
    for line in ((body or '') .. '\n'):gmatch('(.-)\n') do
      lines[#lines + 1] = (line:gsub('"', '\\textquotedbl{}'):gsub('%$', '\\$'))
    end
  else
    for line in (text .. '\n'):gmatch('(.-)\n') do lines[#lines + 1] = verbatim(line) end
  end
  for i, line in ipairs(lines) do lines[i] = line:gsub(' ', '\\ ') end
  return lines
end

-- Lines with what it costs to break the page after each: never near the ends
-- of a piece, gladly at an empty line.
local function breakable(text, language)
  local lines = code_lines(text, language)
  local out = {}
  for i, line in ipairs(lines) do
    out[#out + 1] = '\\codeline{' .. line .. '}'
    if i < #lines then
      local near = i < 4 or #lines - i < 4 or #lines < 10
      local empty = line == '' or lines[i + 1] == ''
      out[#out + 1] = ('\\codebreak{%d}'):format(near and 10000 or line == '' and 50
        or empty and 10000 or 500)
    end
  end
  return table.concat(out, '\n')
end

local function lines_of(section)
  if section.first == section.last then return 'line ' .. section.first end
  return ('lines %d–%d'):format(section.first, section.last)
end

function latex.listing(c, file, name, section)
  local again = c.attributes.number == nil
  local head = ('\\begin{listing}{%s}{%s}{%s}{%s}'):format(
    again and '' or mine(c.identifier),
    again and 'Again' or 'Listing~' .. c.attributes.number,
    verbatim(name), section and escape(file .. '.c, ' .. lines_of(section)) or '')
  return raw(head .. '\n' .. breakable(c.text, 'c') .. '\n\\end{listing}')
end

function latex.example(c, kind)
  local text = c.attributes.error or c.attributes.prints
  if kind == 'excerpt' then
    return raw('\\begin{printed}{%s}{}\n%s\n\\end{printed}', verbatim(c.attributes.file),
      breakable(c.text, 'c'))
  end
  local head = kind == 'wrong'
    and ('\\begin{wrong}{Fails}{%s}'):format(verbatim(text or ''))
    or '\\begin{example}'
  return raw(head .. '\n' .. breakable(c.text, 'c') .. '\n\\end{' .. kind .. '}')
end

-- lines longer than the page go on in the next, indented
local function wrap(text)
  return (text:gsub('[^\n]+', function(line)
    local out = {}
    while #line > 78 do
      local head = line:sub(1, 78):match('^(.*%S) ') or line:sub(1, 78)
      out[#out + 1] = head
      line = '    ' .. line:sub(#head + 1):gsub('^ ', '')
    end
    out[#out + 1] = line
    return table.concat(out, '\n')
  end))
end

function latex.output(c)
  return raw('\\begin{printed}{%s}{%s}\n%s\n\\end{printed}', verbatim('./' .. (c.attributes.run or '')),
    c.attributes.block and 'block ' .. escape(c.attributes.block) or '', breakable(wrap(c.text)))
end

function latex.shell(c)
  return raw('\\begin{shell}\n' .. breakable(c.text) .. '\n\\end{shell}')
end

-- code among words: long pieces may be broken after a sign
local function code_inline(c)
  local text = c.text
  local out = {}
  for _, code in utf8.codes(text) do
    local sign = utf8.char(code)
    out[#out + 1] = verbatim(sign)
    if #text > 16 and sign:find('[/_=,(.+*]') then out[#out + 1] = '\\allowbreak{}' end
  end
  return raw_inline('\\code{' .. table.concat(out):gsub(' ', '\\codespace ') .. '}')
end

-- ---- blocks ------------------------------------------------------------------

function latex.header(h)
  local plain = escape(stringify(h))
  local macro = h.level == 2 and 'booksection' or 'booksubsection'
  return wrapped(('\\%s{%s}{%s}{%s}{'):format(macro, h.attributes.number or '',
    mine(h.identifier), plain), h.content, '}')
end

-- A displayed formula belongs to the paragraph around it: latex.page joins
-- them again.
local function display(tex)
  return { pandoc.Div({ pandoc.Plain { raw_inline(tex) } }, pandoc.Attr('', { 'display' })) }
end

-- the same formula with its parts, at \quad and \qquad, below each other
local function stacked(tex)
  local parts, depth, from, i = {}, 0, 1, 1
  while i <= #tex do
    local word = tex:match('^\\%a+', i) or tex:match('^\\.', i)
    local sign = word or tex:sub(i, i)
    if sign == '{' or sign == '\\left' or sign == '\\begin' then depth = depth + 1 end
    if sign == '}' or sign == '\\right' or sign == '\\end' then depth = depth - 1 end
    if depth == 0 and (sign == '\\qquad' or sign == '\\quad') then
      parts[#parts + 1] = tex:sub(from, i - 1)
      from = i + #sign
    end
    i = i + #sign
  end
  parts[#parts + 1] = tex:sub(from)
  if #parts == 1 then return tex end
  return '\\begin{gathered}' .. table.concat(parts, '\\\\[6pt]') .. '\\end{gathered}'
end

function latex.equation(s)
  local tex
  s:walk { Math = function(m) tex = m.text:match('^%s*(.-)%s*$') end }
  return display(('\n\\numbered{%s}{%s}{%s}{%s}\n'):format(s.attributes.number,
    mine(s.identifier), tex, stacked(tex)))
end

function latex.display(m)
  return display('\n\\begin{unnumbered}' .. m.text:match('^%s*(.-)%s*$') .. '\\end{unnumbered}\n')
end

function latex.figure(image)
  local name = image.src:match('([^/]*)%.svg$')
  return wrapped(('\\plot{%s}{%s}{%s}{'):format(mine(image.identifier), image.attributes.number,
    'build/figures/' .. name .. '.pdf'), image.caption, '}')
end

-- A table has the width it needs; when that is more than a line, its widest
-- column of words takes what is left. Long tables go over the page.
local aligned = { AlignLeft = 'l', AlignRight = 'r', AlignCenter = 'c', AlignDefault = 'l' }

local function tabular(t, whole)
  local widths, total, widest = {}, 0, 1
  local head, body = {}, {}
  local function take(into, row)
    local cells = {}
    for i, cell in ipairs(row.cells) do
      cells[i] = inline_blocks(cell.contents)
      widths[i] = math.max(widths[i] or 0, utf8.len(stringify(cell.contents)) or 0)
    end
    table.insert(into, cells)
  end
  for _, row in ipairs(t.head.rows) do take(head, row) end
  for _, part in ipairs(t.bodies) do
    for _, row in ipairs(part.body) do take(body, row) end
  end
  for i, w in ipairs(widths) do
    total = total + w + 3
    if t.colspecs[i][1] ~= 'AlignRight' and w > widths[widest] then widest = i end
  end
  local wide = total > 78 and widths[widest] > 30

  local function columns(special)
    local spec = {}
    for i, colspec in ipairs(t.colspecs) do
      spec[i] = i == widest and special or aligned[colspec[1]]
    end
    return table.concat(spec)
  end
  local function rows(list, skip)
    local out = pandoc.List {}
    for _, cells in ipairs(list) do
      for i, cell in ipairs(cells) do
        if i > 1 then out:insert(raw_inline(' & ')) end
        if i ~= skip then out:extend(cell) end
      end
      out:insert(raw_inline('\\\\\n'))
    end
    return out
  end

  local long = #body > 14 and not whole
  local out = pandoc.List {}
  if wide then                        -- what the other columns leave
    out:insert(raw_inline('\\leaving{\\begin{tabular}{@{}' .. columns('l') .. '@{}}'))
    out:extend(rows(head, widest))
    out:extend(rows(body, widest))
    out:insert(raw_inline('\\end{tabular}}'))
  end
  local kind = long and 'longtable' or 'tabular'
  out:insert(raw_inline(('\\begin{%s}{@{}%s@{}}\\toprule\n'):format(kind,
    columns(wide and '>{\\raggedright\\arraybackslash}p{\\rest}' or nil))))
  out:extend(rows(head))
  out:insert(raw_inline('\\midrule\n' .. (long and '\\endhead\\bottomrule\\endfoot\n' or '')))
  out:extend(rows(body))
  out:insert(raw_inline((long and '' or '\\bottomrule\n') .. '\\end{' .. kind .. '}'))
  return out, long
end

local function plain_table(t)
  local body, long = tabular(t)
  return wrapped(long and '\\longbare{' or '\\bare{', body, '}')
end

function latex.table(d)
  local out = pandoc.List {}
  for _, block in ipairs(d.content) do
    if block.t == 'Table' and d.attributes.number then
      local inlines = pandoc.List { raw_inline(('\\numberedtable{%s}{%s}{'):format(
        mine(d.identifier), d.attributes.number)) }
      inlines:extend(inline_blocks(block.caption.long))
      inlines:insert(raw_inline('}{'))
      inlines:extend((tabular(block, true)))
      inlines:insert(raw_inline('}'))
      out:insert(pandoc.Plain(inlines))
    else
      out:insert(block)
    end
  end
  return out
end

-- ---- notes, exercises ----------------------------------------------------------

function latex.margin(d)
  return pandoc.Div(d.content, pandoc.Attr('', { 'note' }))
end

function latex.noted(block, note)
  return pandoc.Div({ note, block }, pandoc.Attr('', { 'noted' }))
end

local waiting = pandoc.List {}       -- hints of the exercise that comes next
local hints = pandoc.List {}         -- of the page

function latex.hint(d)
  waiting:insert(d.content)
  return {}
end

function latex.exercise(d, stem)
  local a = d.attributes
  local label = mine(d.identifier)
  local stars = tonumber(a.stars or 1)
  local points = a.points and a.points ~= '0' and ('%s~points'):format(a.points) or ''
  local out = pandoc.List { raw('\\begin{exercise}{%s}{%s}{%s}{%s}{%d}{%s}{%s}{%s}', a.number, label,
    escape(a.title or ''), a.kind or '', stars, points,
    a.name and escape(('exercises/%s/%s.c'):format(stem, a.name)):gsub('/', '/\\allowbreak ') or '',
    #waiting > 0 and (#waiting == 1 and 'Hint' or 'Hints') or '') }
  out:extend(d.content)
  out:insert(raw('\\end{exercise}'))
  if #waiting > 0 then
    hints:insert(raw('\\begin{hints}{%s}{%s}{%s}', a.number, label, escape(a.title or '')))
    for i, hint in ipairs(waiting) do
      local mark = raw_inline(('\\hint{%s}'):format(#waiting > 1 and tostring(i) or ''))
      if hint[1] and hint[1].t == 'Para' then
        hint[1].content:insert(1, mark)
      else
        hints:insert(pandoc.Plain { mark })
      end
      hints:extend(hint)
    end
    hints:insert(raw('\\end{hints}'))
    waiting = pandoc.List {}
  end
  return out
end

-- ---- lists of things -----------------------------------------------------------

function latex.outline(file, stem, book)
  local out = { '\\begin{outline}' }
  local order = file and file.order or {}
  for i, name in ipairs(order) do
    local section = file.by[name]
    local known = book.listings[stem .. '/' .. name]
    if i == (#order + 1)//2 + 1 then out[#out + 1] = '\\outlinehalf' end
    out[#out + 1] = ('\\outlinerow{%s}{%s}{%s}{%s}'):format(verbatim(name), lines_of(section):gsub('^%a+ ', ''),
      known and known.number or '', known and label_of(stem, 'lst-' .. name) or '')
  end
  out[#out + 1] = '\\end{outline}'
  return raw(table.concat(out, '\n'))
end

function latex.contents() return {} end

function latex.terms() return raw('\\bookindex') end

-- ---- the page ------------------------------------------------------------------

-- 10⁻¹² -> 10 with a raised −12: the text face has no such signs for all
local raised = { ['⁰'] = '0', ['¹'] = '1', ['²'] = '2', ['³'] = '3', ['⁴'] = '4', ['⁵'] = '5',
  ['⁶'] = '6', ['⁷'] = '7', ['⁸'] = '8', ['⁹'] = '9', ['⁻'] = '−', ['⁺'] = '+' }

-- ⅖ -> 2/5, small: nor these
local fraction = { ['⅓'] = '1}{3', ['⅔'] = '2}{3', ['⅕'] = '1}{5', ['⅖'] = '2}{5', ['⅗'] = '3}{5',
  ['⅘'] = '4}{5', ['⅙'] = '1}{6', ['⅚'] = '5}{6', ['⅛'] = '1}{8', ['⅜'] = '3}{8', ['⅝'] = '5}{8',
  ['⅞'] = '7}{8' }

local function superscripts(s)
  local out, plain, up = pandoc.List {}, '', ''
  local function flush()
    if plain ~= '' then out:insert(pandoc.Str(plain)) end
    if up ~= '' then out:insert(raw_inline('\\textsuperscript{' .. up .. '}')) end
    plain, up = '', ''
  end
  for _, code in utf8.codes(s.text) do
    local sign = utf8.char(code)
    if raised[sign] then
      up = up .. raised[sign]
    else
      if up ~= '' or fraction[sign] then flush() end
      if fraction[sign] then
        out:insert(raw_inline('\\fraction{' .. fraction[sign] .. '}'))
      else
        plain = plain .. sign
      end
    end
  end
  flush()
  if #out == 1 and out[1].t == 'Str' then return nil end
  return out
end

-- Displays go back into their paragraphs, notes into the paragraphs they
-- stand beside.
local function join(list)
  local out = pandoc.List {}
  local open = false                  -- does the paragraph go on?
  local function put(block)
    local last = out[#out]
    if block.t == 'Div' and block.classes:includes('display') then
      local tex = block.content[1].content
      if last and last.t == 'Para' then last.content:extend(tex) else out:insert(pandoc.Para(tex)) end
      open = true
    elseif block.t == 'Para' and open then
      last.content:extend(block.content)
      open = false
    else
      out:insert(block)
      open = false
    end
  end
  for _, block in ipairs(list) do
    if block.t == 'Div' and block.classes:includes('noted') then
      local note = raw_inline('\\note{')
      local inlines = pandoc.List { note }
      inlines:extend(inline_blocks(block.content[1].content))
      inlines:insert(raw_inline('}'))
      local rest = pandoc.List {}
      for i = 2, #block.content do rest:insert(block.content[i]) end
      if rest[1] and rest[1].t == 'Para' then
        inlines:extend(rest[1].content)
        rest[1] = pandoc.Para(inlines)
      else
        inlines[1] = raw_inline('\\freenote{')
        rest:insert(1, pandoc.Plain(inlines))
      end
      for _, b in ipairs(rest) do put(b) end
    else
      put(block)
    end
  end
  return out
end

-- The page of what a reference points to is named once in a section.
local function once()
  local pointed = {}
  return {
    traverse = 'topdown',
    RawInline = function(r)
      if r.text:find('^\\booksection') then pointed = {} end
      local label, rest = r.text:match('^\\xref(%b{})(.*)$')
      if label and pointed[label] then return raw_inline('\\again' .. label .. rest) end
      if label then pointed[label] = true end
    end,
  }
end

function latex.search() end

function latex.page(doc, stem, book)
  local page = book.pages[stem]
  local blocks = pandoc.List {}
  if stem ~= 'index' then
    blocks:insert(raw('\\bookchapter{%s}{%s}{%s}{%s}', page.number, escape(page.title),
      escape(page.lead), label_of(stem)))
  end
  blocks:extend(doc.blocks)
  blocks:insert(raw('% hints'))
  if #hints > 0 then
    blocks:insert(raw('\\hintsof{%s}{%s}', page.number, escape(page.title)))
    blocks:extend(hints)
  end
  local out = pandoc.Pandoc(blocks):walk {
    Code = code_inline,
    Str = superscripts,
    Table = plain_table,
    Blocks = join,
  }:walk(once())
  out.meta = doc.meta
  return out
end

return latex
