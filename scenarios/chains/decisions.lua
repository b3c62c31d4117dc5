-- decisions.lua: two cards, one for each side, to see what a card is. History's answer
-- changes nothing.

local RASHID, SASAN = "rashid", "sasan"

return {
  { id="peasants", side=RASHID, title="The people of the coast",
    text="The battle is won. Those who bore arms are yours with all they have; so says the custom. The peasants, who did not, have come out to ask what is to become of them.",
    source="tab_s", weeks=1, usual="spare",
    when=function(q) return q.side(RASHID).victories > 0 end,
    options={
      { word="spare", mind=700, says="They stay on their land and pay you what they paid before.", costs="Nothing." },
      { word="take", mind=100, says="Their stores are taken: twenty thousand dirhams' worth.", costs="The coast will not forget it.",
        does=function(_, fx, why)
          fx.treasury(RASHID, 20, why)
          fx.attitude("maysan", RASHID, -120, why)
        end },
    } },

  { id="help", side=SASAN, title="Whether to ask for help",
    text="You could write to the king today that you need men. He would ask why a lord of the frontier cannot deal with a raid. If you wait until you have met them, the letter will write itself.",
    source="tab_s: Hormozd wrote, late; the choice is the model's", weeks=2, usual="later",
    when=function(q) return q.premise.qarin == "late" and q.var.qarin_sent == 0 and q.side(SASAN).defeats == 0 end,
    options={
      { word="later", mind=700, says="You fight first. Help comes after the first defeat, or in the fifth week.", costs="It may come too late." },
      { word="now", mind=200, says="You ask at once. Qarin can be at Kaskar next week.", costs="Sixty in authority at court.",
        does=function(q, fx, why)
          if war.waits(q, "qarin") then
            fx.var("qarin_sent", 1, why)
            fx.arrive("qarin", "kaskar", why)
            fx.authority(SASAN, -60, why)
          end
        end },
    } },
}
