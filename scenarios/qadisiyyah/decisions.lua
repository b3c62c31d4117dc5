-- decisions.lua: two choices on the eve. History's answer changes nothing on the field.

return {
  { id="murmurers", side="rashid", title="Those who say that you hide",
    text="Some of the chiefs murmur that a commander who cannot ride should not command, and that Khalid ibn Urfuta, to whom you throw your notes, has no name to give them orders by. In the tradition you had the loudest locked up in Qudays.",
    source="tab_s; bal: 413", weeks=1, usual="lock_up",
    when=function(q) return q.week == 0 and q.premise.sad == "roof" end,
    options={
      { word="lock_up", mind=700, says="The loudest are shut into the fort until it is over. The rest obey.", costs="Some good lances, for a day or two." },
      { word="show", mind=200, says="You have yourself carried out and show them your sores. They are ashamed, and talk of it afterwards.", costs="A commander who had to.",
        does=function(_, fx, why)
          fx.loyalty("rabia", 40, why)
          fx.loyalty("tamim", 40, why)
          fx.legitimacy("rashid", -20, why)
        end },
    } },

  { id="terms", side="sasan", title="One more envoy",
    text="An envoy has been with you for three days running, each poorer in his clothes and prouder in his words than the one before. You could ask for another. The court has written twice.",
    source="tab_s: the embassies are a commonplace", weeks=1, usual="fight",
    when=function(q) return q.week == 0 and q.premise.crossing == "persians" end,
    options={
      { word="fight", mind=700, says="No more envoys. Your men have crossed.", costs="What happens now." },
      { word="ask", mind=0, says="You ask for one more, for the sake of those who will say that you did not. It changes nothing but what is said of you.", costs="Twenty in authority: the court has lost patience.",
        does=function(_, fx, why)
          fx.legitimacy("sasan", 20, why)
          fx.authority("sasan", -20, why)
        end },
    } },
}
