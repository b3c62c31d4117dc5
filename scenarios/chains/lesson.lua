-- lesson.lua: ten minutes with Khalid's staff: each step is done when the deed is
-- done, whichever way it was given.

return {
  { title="The map and you", deed="read",
    text=[[This is the coast where the desert meets the Gulf, in the last days of March 633. Teal counters are yours; a dashed edge and ≈ mean a report, which may be old or wrong. Nothing moves until you end the week, and every order can be taken back until then.]],
    hint="Press Go on below, or the space bar." },

  { title="Choose a column", deed="choose", formation="khalid",
    text=[[Khalid's column rests at Falj, a well in the desert. Choose it: its sheet tells how many men it has, in what order they are, how tired, and how long its bread lasts.]],
    hint="Press the counter at Falj, or press Tab until the sheet at the left is Khalid's." },

  { title="Ask where a number comes from", deed="why", formation="khalid",
    text=[[Every number can be asked. Bread for fifty days: who eats it, what the train carries, what could be found here? Ask how the days of bread are made.]],
    hint="Point at the dotted line under Has in Khalid's sheet, or press I.", line="why food khalid" },

  { title="What would a march bring?", deed="ask", formation="khalid", order="march", place="hufayr",
    text=[[The wells of Hufayr lie 21 miles from Ubulla, Hormozd's port; Kazima is fifty miles from there. Ask what a march to Hufayr would bring: the road, the days, the bread and water left, what may be met. Asking costs nothing.]],
    hint="With Khalid chosen, press Hufayr on the map once. Or press P and type its name.", line="forecast march khalid to hufayr" },

  { title="Give the order", deed="order", formation="khalid", order="march", place="hufayr",
    text=[[The longest stretch without water is two days, which camels bear. Give the order. It is only a draft until the week ends.]],
    hint="Press Hufayr again, or Enter.", line="march khalid to hufayr" },

  { title="Take it back", deed="undo",
    text=[[A slip costs nothing. Take the order back, as you can take back all of this week's, one after the other.]],
    hint="Press U or Ctrl Z.", line="undo" },

  { title="And give it again", deed="order", formation="khalid", order="march", place="hufayr",
    text=[[Now give it once more: Khalid to Hufayr.]],
    hint="Ctrl Y gives it again; or press Hufayr twice.", line="redo" },

  { title="The greater part of the army", deed="order", formation="adi", order="march", place="hufayr",
    text=[[Adi stands at the same well with four thousand men. An army in pieces is beaten in pieces: send him to Hufayr too.]],
    hint="Press the stack at Falj again to leaf through it, or press Tab; then Hufayr, twice.", line="march adi to hufayr" },

  { title="Words before swords", deed="order", order="envoy", place="kazima",
    text=[[Kazima is a small port, and nobody is there to help it. Send an envoy: under terms a town keeps its people and its faith, and pays. Its answer hangs on how near you stand, on who might come to its help, and on what was done to others.]],
    hint="Press E, then Kazima, twice.", line="envoy kazima" },

  { title="End the week", deed="week",
    text=[[Muthanna and Sulma may wait. End the week: both sides' orders are carried out together, day by day, and you see your columns walk.]],
    hint="Press End the week at the lower right, or Enter.", line="end" },

  { title="What happened", deed="report",
    text=[[The chief news stands at the right; the report has all of it in order, with places that can be pressed. What you hear is what your side knows, not the truth.]],
    hint="Press L.", line="report" },

  { title="Both at the wells", deed="together", formation="khalid", other="adi",
    text=[[See that Khalid and Adi stand at one place before anything else happens. If they are on the way still, end another week.]],
    hint="Adi's counter lies under Khalid's when they are together: a stack like leaves of paper." },

  { title="Rest before you fight", deed="rested", formation="khalid", number=80,
    text=[[Tired men fight badly. Look at the bar of weariness in the sheet: it must be below eight in a hundred. A day's halt takes away more of it than two nights on the road. Hormozd's men, who walk from Kazima to Hufayr and back, will not have that rest.]],
    hint="If the bar is longer, give Rest (R) and end the week.", line="rest khalid" },

  { title="Join the columns", deed="order", formation="adi", order="join",
    text=[[Two columns at one well are still two armies. Let Adi join Khalid: one army, one commander.]],
    hint="Choose Adi, press J, then Khalid's counter, twice.", line="join adi to khalid" },

  { title="Seek battle", deed="order", formation="khalid", order="march",
    text=[[Now find Hormozd. His counter shows where he was last seen, and how long ago; Ubulla is his base, and a base in danger brings a general home. March on Ubulla, or to where he is. The forecast tells the odds if you should meet.]],
    hint="Choose Khalid, press Ubulla or the crimson counter's place, look at the bar of odds, press again. Stance (S) should be: seeks battle." },

  { title="A battle", deed="fought",
    text=[[End the week, and another if need be: when armies meet that will not avoid each other, they fight. Your general commands unless you choose to: the button Battles gives the field to you, half-hour by half-hour. Should Hormozd stay behind his walls, go and stand before them, or take Kazima from him.]],
    hint="End the week. If nobody is met, look for the newest sighting and march there." },

  { title="The rest is yours", deed="read",
    text=[[You know now how to choose, ask, order, take back, treat, rest, join and fight. Weeks remain: hold Kazima and the wells, keep your army whole, and see how your spring stands beside history's in the ribbon below. F1 explains whatever you point at.]],
    hint="Go on closes the lesson; the campaign goes on." },
}
