return { start=function(q, fx)
  local function d(a,b) fx.tell(nil, a.."-"..b.." "..tostring((q.distance(a,b) or 0)//1000)) end
  d("hira","ctesiphon") d("hira","anbar") d("medina","zarud") d("zarud","sharaf") d("medina","khaffan") d("sharaf","udhayb") d("tabuk","areopolis") d("medina","tabuk") d("aila","gaza") d("tabuk","aila") d("hira","bosra") d("ayn_tamr","damascus") d("damascus","qadisiyya") d("antioch","damascus") d("antioch","emesa") d("ganzak","ctesiphon") d("rayy","ctesiphon") d("arrajan","ctesiphon") d("ahwaz","ctesiphon") d("amida","ctesiphon") d("ctesiphon","qadisiyya") d("nihavand","ctesiphon") d("tabuk","maan") d("qurh","aila") d("hira","kaskar") d("udhayb","qadisiyya") d("emesa","lydda") d("areopolis","philadelphia")
end }
