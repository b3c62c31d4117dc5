-- watchful.lua: the temper of a frontier that wants no war this year.

return {
  id   = "watchful",
  name = "Watchful",
  says = "Keeps inside its forts, answers whoever comes too near, and goes home when he has gone.",

  boldness = 200,
  reach    = 150,
  haste    = 150,
  terms    = 600,
  gather   = 600,
  guard    = 900,
  raid     = 50,
  thrift   = 800,
  defend   = 950,
  pursue   = 150,
  settle   = 0,
  train    = 300,
  flood    = 300,

  source = "model assumption: Roman border commands five years after the peace of 628",
}
