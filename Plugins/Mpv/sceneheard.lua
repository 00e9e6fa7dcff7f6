-- Shows on mpv's screen the films that tonight's music belongs to: what `sceneheard listen --json` says of all that this
-- computer plays, mpv's own sound among it. See docs/mpv.md.
--
--   Alt+f      shows them, or hides them
--   Alt+o      opens the page of the first
--   script-opts (mpv.conf, or --script-opts=sceneheard-shown=yes,…):
--     program  the command line, "sceneheard"
--     shown    whether they are shown from the beginning, no
--     films    how many, 5
--     size     of the letters, 28
--     history  whether what is heard is remembered, yes

local utils = require 'mp.utils'
local options = {program = 'sceneheard', shown = false, films = 5, size = 28, history = true}
require('mp.options').read_options(options, 'sceneheard')

local between_looks = 0.5 -- seconds
local longest_line = 65536 -- bytes; a longer one is no line of ours

local overlay = mp.create_osd_overlay('ass-events')
local state = {shown = options.shown, films = {}, rest = '', read = 0}
local lines -- the file that the program writes
local draw

-- ASS takes \ and { } for its own.
local function plain(text)
  return (tostring(text):gsub('\\', '\\\239\187\191'):gsub('{', '\\{'):gsub('\n', ' '))
end

local function title(film)
  return (film.local_title or film.title) .. (film.year and (' (' .. string.format('%d', film.year) .. ')') or '')
end

local function page(film)
  if film.tmdb_id then return string.format('https://www.themoviedb.org/movie/%d', film.tmdb_id) end
  if film.imdb_id then return 'https://www.imdb.com/title/' .. film.imdb_id .. '/' end
end

local function text()
  local size = string.format('{\\fs%d}', options.size)
  local small = string.format('{\\fs%d}', math.floor(options.size * 0.7))
  local out = {}
  local function add(style, words) out[#out + 1] = style .. words end
  if state.problem then
    add(size, plain(state.problem))
  elseif #state.films == 0 then
    add(size, state.silent and 'Nothing can be heard.' or 'Listening to the music…')
  else
    add(small, 'Films this music belongs to' .. (state.title and (': ' .. plain(state.title)) or ''))
    for _, film in ipairs(state.films) do
      add(size, '{\\b1}' .. plain(title(film)) .. '{\\b0}')
      local why = {string.format('%d%% match', math.floor(100 * film.match + 0.5))}
      for _, reason in ipairs(film.reasons or {}) do why[#why + 1] = plain(reason) end
      add(small, table.concat(why, ' · '))
    end
  end
  return '{\\an7\\pos(24,24)\\bord2}' .. table.concat(out, '\\N')
end

function draw()
  if not state.shown then return overlay:remove() end
  overlay.data = text()
  overlay:update()
end

-- One event of `sceneheard listen --json`; whatever else stands there is passed over.
local function take(line)
  local event = utils.parse_json(line)
  if type(event) ~= 'table' then return end
  if event.event == 'piece' then
    state.films, state.title, state.silent = {}, event.title or mp.get_property('media-title'), false
  elseif event.event == 'silent' then
    state.silent = true
  elseif event.event == 'films' and type(event.films) == 'table' then
    state.films, state.silent = {}, false
    for _, film in ipairs(event.films) do
      if type(film) == 'table' and film.title and type(film.match) == 'number' and #state.films < options.films then
        state.films[#state.films + 1] = film
      end
    end
    mp.msg.verbose(#state.films .. ' films, first ' .. (state.films[1] and title(state.films[1]) or 'none'))
  else
    return
  end
  draw()
end

-- What came since the last look. mpv gives a program's output only at its end, so it goes through a file.
local function look()
  local file = io.open(lines, 'rb')
  if not file then return end
  file:seek('set', state.read)
  local new = file:read('*a') or ''
  file:close()
  state.read = state.read + #new
  state.rest = state.rest .. new
  for line in state.rest:gmatch('([^\n]*)\n') do take(line) end
  state.rest = state.rest:match('[^\n]*$')
  if #state.rest > longest_line then state.rest = '' end
end

local function listen()
  local folder = os.getenv('XDG_RUNTIME_DIR') or '/tmp'
  lines = string.format('%s/sceneheard-mpv-%d.json', folder, utils.getpid())
  local words = {options.program, 'listen', '--json', '--top', tostring(options.films)}
  if not options.history then words[#words + 1] = '--no-history' end
  -- The shell only leads the output; then it is the program, which mpv ends with itself.
  local through = {'sh', '-c', 'umask 077 && file=$1 && shift && exec "$@" >"$file"', 'sh', lines}
  for _, word in ipairs(words) do through[#through + 1] = word end
  mp.command_native_async({name = 'subprocess', args = through, playback_only = false, capture_stderr = true},
    function(_, result)
      if result and not result.killed_by_us then
        local why = (result.stderr or ''):match('[^\n]+')
        state.problem = why and not why:match('^sh:') and why or
          ('The program ' .. options.program .. ' cannot be run; install SceneHeard, or name it: ' ..
           '--script-opts=sceneheard-program=…')
        mp.msg.error(state.problem)
        draw()
      end
    end)
  mp.add_periodic_timer(between_looks, look)
end

mp.add_key_binding('Alt+f', 'show-films', function()
  state.shown = not state.shown
  draw()
end)
mp.add_key_binding('Alt+o', 'open-film', function()
  local address = state.films[1] and page(state.films[1])
  if address then
    mp.command_native_async({name = 'subprocess', args = {'xdg-open', address}, playback_only = false})
  end
end)
mp.register_event('shutdown', function() os.remove(lines) end)
listen()
draw()
