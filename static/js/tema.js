// Runs before the first paint: marks that script works and applies the theme a person chose.
(function () {
  var akar = document.documentElement;
  akar.classList.add("js");
  try {
    var tema = localStorage.getItem("tema");
    if (tema === "gelap" || tema === "terang") akar.dataset.tema = tema;
  } catch (galat) {
    // Storage can be blocked; the theme of the system then stands.
  }
})();
