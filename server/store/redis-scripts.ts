/**
 * The rules of record.ts in Lua, one script a call: Redis runs nothing else while one runs, so each
 * is atomic, from however many servers. All keys of a secret share a hash tag, hence a cluster slot.
 *
 *   hushlink:{ID}               hash, with the fields listed in `load`
 *   hushlink:{ID}:UPLOAD:INDEX  string, one part of the ciphertext; UPLOAD is random, for each try
 *
 * Native expiry does the sweeping. Parts live until the secret expires or, once all views are
 * taken, until the last lease ends; the hash lives as long as the tombstone it will become.
 * KEYS[1] is the hash, ARGV[1] the time in Unix milliseconds or "" for Redis' own clock.
 */
const prelude = `
local key = KEYS[1]
local now = tonumber(ARGV[1])
if not now then
  local time = redis.call('TIME')
  now = time[1] * 1000 + math.floor(time[2] / 1000)
end
local TOMBSTONE = 604800000

local function int(n) return string.format('%.0f', n) end

local function load()
  local f = redis.call('HMGET', key, 'owner', 'access', 'digest', 'bytes', 'parts', 'upload',
    'views', 'expires_in', 'expires_at', 'attempts_left', 'takes', 'state', 'ended_at')
  if not f[1] then return nil end
  local r = { owner = f[1], access = f[2], digest = f[3], bytes = tonumber(f[4]),
    parts = tonumber(f[5]), upload = f[6], views = tonumber(f[7]), expires_in = tonumber(f[8]),
    expires_at = tonumber(f[9]), attempts_left = tonumber(f[10]), takes = {}, state = f[12],
    ended_at = tonumber(f[13]) }
  for claim, at, lease, confirmed in string.gmatch(f[11], '([^:;]*):(%d+):(%d+):(%d);') do
    r.takes[#r.takes + 1] = { claim = claim, at = tonumber(at), lease = tonumber(lease),
      confirmed = confirmed == '1' }
  end
  return r
end

local function part(r, index) return key .. ':' .. r.upload .. ':' .. index end

local function leave_parts(r, ms)
  for index = 0, r.parts - 1 do redis.call('PEXPIRE', part(r, index), int(ms)) end
end

local function erase(r)
  for index = 0, r.parts - 1 do redis.call('UNLINK', part(r, index)) end
  r.parts = 0
  r.access = ''
  r.digest = ''
  r.changed = true
  for _, take in ipairs(r.takes) do take.claim = '' end
end

local function finish(r, state, at)
  r.state = state
  r.ended_at = at
  erase(r)
end

local function left(r) return r.views - #r.takes end

local function held_until(r)
  local latest = 0
  for _, take in ipairs(r.takes) do
    if not take.confirmed and take.lease > latest then latest = take.lease end
  end
  return math.min(latest, r.expires_at)
end

local function settle(r)
  if r.state == 'waiting' and now >= r.expires_at then finish(r, 'expired', r.expires_at) end
  if r.state == 'opened' and r.parts > 0 and now >= held_until(r) then erase(r) end
end

local function save(r)
  if not r.changed then return end
  local takes = {}
  for i, take in ipairs(r.takes) do
    takes[i] = take.claim .. ':' .. int(take.at) .. ':' .. int(take.lease) .. ':'
      .. (take.confirmed and '1' or '0') .. ';'
  end
  redis.call('HSET', key, 'access', r.access, 'digest', r.digest, 'parts', int(r.parts),
    'attempts_left', int(r.attempts_left), 'takes', table.concat(takes), 'state', r.state,
    'ended_at', int(r.ended_at))
  if r.state ~= 'waiting' then
    redis.call('PEXPIRE', key, int(math.max(1, r.ended_at + TOMBSTONE - now)))
    if r.parts > 0 then leave_parts(r, math.max(1, held_until(r) - now)) end
  end
end

local function find()
  local r = load()
  if not r then return nil end
  settle(r)
  if r.state ~= 'waiting' and now >= r.ended_at + TOMBSTONE then
    redis.call('UNLINK', key)
    return nil
  end
  return r
end

local function ended(r) return { 'ended', r.state, r.ended_at } end

local function wrong(r)
  r.attempts_left = r.attempts_left - 1
  r.changed = true
  if r.attempts_left > 0 then
    save(r)
    return { 'wrong', r.attempts_left }
  end
  if r.state == 'waiting' then finish(r, 'locked', now) else erase(r) end
  save(r)
  return ended(r)
end

local function running(r, claim)
  if r.parts == 0 then return nil end
  for _, take in ipairs(r.takes) do
    if take.claim == claim and now < take.lease then return take end
  end
end
`;

/** ARGV: now, owner, access, digest, bytes, parts, upload, views, expires_in, attempts, part | "". */
const create = `
local r = find()
if r then
  save(r)
  if r.owner ~= ARGV[2] then return { 'conflict' } end
  if r.state ~= 'waiting' then return ended(r) end
  if r.access ~= ARGV[3] or r.digest ~= ARGV[4] or r.views ~= tonumber(ARGV[8])
    or r.expires_in ~= tonumber(ARGV[9]) then return { 'conflict' } end
  return { 'same', r.expires_at, r.views }
end
local lifetime = tonumber(ARGV[9]) * 1000
local expires_at = now + lifetime
r = { upload = ARGV[7], parts = tonumber(ARGV[6]) }
if ARGV[11] ~= '' then
  redis.call('SET', part(r, 0), ARGV[11], 'PX', int(lifetime))
else
  for index = 0, r.parts - 1 do
    if redis.call('EXISTS', part(r, index)) == 0 then return { 'lost' } end
  end
  leave_parts(r, lifetime)
end
redis.call('HSET', key, 'owner', ARGV[2], 'access', ARGV[3], 'digest', ARGV[4],
  'bytes', ARGV[5], 'parts', ARGV[6], 'upload', ARGV[7], 'views', ARGV[8], 'expires_in', ARGV[9],
  'expires_at', int(expires_at), 'attempts_left', ARGV[10], 'takes', '', 'state', 'waiting',
  'ended_at', '0')
redis.call('PEXPIRE', key, int(lifetime + TOMBSTONE))
return { 'created', expires_at, tonumber(ARGV[8]) }
`;

const peek = `
local r = find()
if not r then return { 'unknown' } end
save(r)
if r.state ~= 'waiting' then return ended(r) end
return { 'waiting', left(r), r.expires_at, r.attempts_left, r.bytes }
`;

/** ARGV: now, access, claim, lease in ms. */
const reveal = `
local r = find()
if not r then return { 'unknown' } end
local take = running(r, ARGV[3])
if r.state ~= 'waiting' and not take then
  save(r)
  return ended(r)
end
if r.access ~= ARGV[2] then return wrong(r) end
local first = redis.call('GET', part(r, 0))
if not first then
  if r.state ~= 'waiting' then return ended(r) end
  if now < r.expires_at - 1000 then return redis.error_reply('LOST ciphertext') end
  finish(r, 'expired', r.expires_at)
  save(r)
  return ended(r)
end
if not take then
  r.takes[#r.takes + 1] = { claim = ARGV[3], at = now, lease = now + tonumber(ARGV[4]) }
  r.changed = true
  if left(r) == 0 then
    r.state = 'opened'
    r.ended_at = now
  end
end
save(r)
return { 'taken', left(r), r.expires_at, r.bytes, r.parts, first }
`;

/** ARGV: now, claim, index, lease in ms. */
const readPart = `
local r = find()
if not r then return false end
local take = running(r, ARGV[2])
local bytes = false
if take then
  local lease = tonumber(ARGV[4])
  if take.lease - now < lease / 2 then
    take.lease = now + lease
    r.changed = true
  end
  bytes = redis.call('GET', part(r, ARGV[3]))
end
save(r)
return bytes
`;

/** ARGV: now, access, claim. */
const confirm = `
local r = find()
if not r then return { 'unknown' } end
if r.state ~= 'waiting' and r.state ~= 'opened' then
  save(r)
  return ended(r)
end
if r.parts > 0 then
  if r.access ~= ARGV[2] then return wrong(r) end
  for _, take in ipairs(r.takes) do
    if take.claim == ARGV[3] then take.confirmed = true end
  end
  r.changed = true
  settle(r)
end
save(r)
return { 'done' }
`;

/** ARGV: now, owner. */
const status = `
local r = find()
if not r then return { 'unknown' } end
save(r)
if r.owner ~= ARGV[2] then return { 'wrong' } end
local answer = { 'status', r.state, r.state == 'waiting' and left(r) or 0, r.expires_at, r.ended_at }
for _, take in ipairs(r.takes) do answer[#answer + 1] = take.at end
return answer
`;

/** ARGV: now, owner. */
const revoke = `
local r = find()
if not r then return { 'unknown' } end
if r.owner ~= ARGV[2] then
  save(r)
  return { 'wrong' }
end
if r.state == 'waiting' then finish(r, 'revoked', now) elseif r.parts > 0 then erase(r) end
save(r)
return { 'done' }
`;

/**
 * ARGV: now, upload, parts. Throws away the parts of an upload, unless they have become a secret:
 * who asks may not know, when the answer to its `create` was lost.
 */
const discard = `
local upload = ARGV[2]
if redis.call('HGET', key, 'upload') ~= upload then
  for index = 0, tonumber(ARGV[3]) - 1 do
    redis.call('UNLINK', part({ upload = upload }, index))
  end
end
return { 'done' }
`;

const bodies = { create, discard, peek, reveal, readPart, confirm, status, revoke };
export type ScriptName = keyof typeof bodies;

/** The whole text of a script, as Redis gets it. */
export function scriptText(name: ScriptName): string {
  return prelude + bodies[name];
}
