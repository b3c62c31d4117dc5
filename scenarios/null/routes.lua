-- A track and a road.

return {
  { from="well", to="village", m=40000, ground="steppe" },
  { from="village", to="town", m=38000, ground="road" },
}
