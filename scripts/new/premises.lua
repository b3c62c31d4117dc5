-- premises.lua: what the sources leave open, as switches the player may turn.
-- `usual` is what this scenario takes for granted. The premise `reading` (low,
-- middle or high numbers of men) always exists and is not listed.

return {
  {
    id = "court", title = "Does the court send help?",
    says = "A regency may be too divided to spare an army for the frontier.",
    usual = "helps",
    options = {
      { "helps", "An army comes down from Ctesiphon in the fifth week." },
      { "quarrels", "Nobody comes." },
    },
    source = "model assumption: an example",
  },
}
