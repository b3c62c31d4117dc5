-- history.lua: what is told of these eight weeks.

return {
  { date={ 633, 3, 28 }, place="hafar",  title="A letter and three columns",
    text="Khalid writes to Hormozd: Islam, tribute or war. His men leave in columns on successive days, with guides, for one meeting place: Hufayr.",
    source="s1; tab_s" },
  { date={ 633, 4, 4 },  place="hufayr", title="Fifty miles",
    text="Hormozd, marching to Kazima, hears that the Arabs are at Hufayr, 21 miles from Ubulla, and hurries there. Mail-clad foot needs three days for it. In Akram's reading he then has to turn round once more.",
    source="s1; akr" },
  { date={ 633, 4, 8 },  place="kazima", title="Kazima, the Battle of the Chains",
    text="Hormozd falls, his men break; what the chains were is disputed, and so are all numbers.",
    source="tab_s; akr; jawzi; noth" },
  { date={ 633, 4, 12 }, place="ubulla", title="Ubulla",
    text="Occupied in Sayf's account; in Baladhuri's only raided, and taken years later.",
    source="tab_s; bal: 388" },
  { date={ 633, 4, 20 }, place="mazar",  title="Madhar",
    text="Qarin has gathered the fugitives on a canal bank and is beaten in his turn; many drown.",
    source="tab_s; bal" },
}
