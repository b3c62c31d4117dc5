local function p(id, a, b) return { id=id, title=id, says="x", options={{a,"x"},{b,"y"}}, usual=a, source="model assumption" } end
return { p("chains","figurative","iron"), p("iyad","trapped","free"), p("lakhm","none","kingdom"), p("plague","came","none"), p("princes","killed","spared"), p("elephants","herd","none") }
