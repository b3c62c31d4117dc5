-- One district.

return {
  { id="plain", name="The Plain", ar="السهل", owner="sasan", centre="town", grain_t=4000,
    tax_kdh=300, harvest={ 4, 5 }, source="model assumption: made up" },
}
