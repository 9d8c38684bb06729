// Draws the map beside a list when it comes into view: land, districts, places. What it shows is in
// the list too; a place and its card light up together.
const VENDOR = "/vendor/leaflet-1.9.4/";
const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;

const seen = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      seen.unobserve(target);
      draw(target);
    }
  },
  { rootMargin: "100px" },
);
for (const box of document.querySelectorAll(".map")) seen.observe(box);

async function draw(box) {
  const { land, districts, markers } = box.dataset;
  const [L, { MarkerClusterGroup }, ...data] = await Promise.all([
    import(`${VENDOR}leaflet.js`),
    import(`${VENDOR}markercluster.js`),
    ...[land, districts, markers].map(async (address) => (await fetch(address)).json()),
    style(`${VENDOR}layered.css`),
  ]);
  const map = ground(L, box, data[0]);
  labels(L, map, data[1]);
  const places = clusters(L, MarkerClusterGroup, box);
  const points = L.geoJSON(data[2], {
    pointToLayer: (place, at) => marker(L, box, place, at),
    style: ({ properties }) => ({ className: `way day-${properties.day ?? 1}` }),
    interactive: false,
  });
  if (data[2].features.length) {
    map.fitBounds(points.getBounds().pad(0.1), { maxZoom: 12, animate: false });
  }
  points.eachLayer((point) => (isAlone(point) ? map : places).addLayer(point));
  map.addLayer(places);
  points.eachLayer((point) => together(places, point));
}

// The place that the page is about stands by itself, never in a cluster.
function isHere({ feature }) {
  return new URL(feature.properties.href, location).pathname === location.pathname;
}

// So do numbered places, and the lines between them.
function isAlone(layer) {
  const { geometry, properties } = layer.feature;
  return geometry.type !== "Point" || "number" in properties || isHere(layer);
}

function style(href) {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
  const loaded = new Promise((resolve) => link.addEventListener("load", resolve));
  document.head.append(link);
  return loaded;
}

function ground(L, box, land) {
  const { tiles, credit, zoomIn, zoomOut } = box.dataset;
  const finger = matchMedia("(pointer: coarse)").matches;
  const map = L.map(box, {
    attributionControl: false,
    zoomControl: false,
    scrollWheelZoom: false,
    dragging: !finger,
    fadeAnimation: !calm,
    zoomAnimation: !calm,
    markerZoomAnimation: !calm,
    zoomSnap: 0.25,
    maxZoom: tiles ? 18 : 13,
  });
  L.control.zoom({ zoomInTitle: zoomIn, zoomOutTitle: zoomOut }).addTo(map);
  const ground = L.geoJSON(land, { interactive: false, style: { className: "land" } }).addTo(map);
  if (land.features.length) {
    map.setMaxBounds(ground.getBounds()).setMinZoom(map.getBoundsZoom(ground.getBounds(), true));
  }
  if (tiles) {
    L.tileLayer(tiles, { attribution: credit }).addTo(map);
    L.control.attribution({ prefix: false }).addTo(map);
  }
  return map;
}

function labels(L, map, districts) {
  const far = () => map.getContainer().classList.toggle("far", map.getZoom() < 9);
  map.on("zoomend", far);
  L.geoJSON(districts, {
    pointToLayer: ({ properties }, at) =>
      L.marker(at, {
        interactive: false,
        keyboard: false,
        zIndexOffset: -10_000,
        icon: icon(L, "district", text("span", properties.name)),
      }),
  }).addTo(map);
}

function clusters(L, MarkerClusterGroup, box) {
  return new MarkerClusterGroup({
    animate: !calm,
    showCoverageOnHover: false,
    maxClusterRadius: 44,
    iconCreateFunction: (cluster) => {
      const count = cluster.getChildCount();
      const label = box.dataset.cluster.replace("{0}", count);
      return icon(L, "many", text("span", count), label);
    },
  });
}

function marker(L, box, place, at) {
  const { name, where, href, exact, number } = place.properties;
  const called = number ? `${number}. ${name}` : name;
  const label = exact ? called : `${called}. ${box.dataset.approximate}`;
  const kind = ["place", exact ? "" : "approximate", number ? "numbered" : isHere({ feature: place }) ? "here" : ""].join(" ");
  const popup = document.createElement("div");
  const link = Object.assign(text("a", name), { href });
  popup.append(link, text("p", where));
  if (!exact) popup.append(text("p", box.dataset.approximate));
  return L.marker(at, { icon: icon(L, kind.trim(), text("span", number ?? ""), label), riseOnHover: true, interactive: true })
    .bindPopup(popup, { closeButton: false, autoPanPadding: [16, 16], maxWidth: 240 })
    .on("popupopen", () => link.focus({ preventScroll: true }))
    .on("popupclose", ({ target }) => {
      if (popup.contains(document.activeElement)) target.getElement()?.focus();
    });
}

// An icon that says its name to those who cannot see it.
function icon(L, className, html, label) {
  const made = L.divIcon({ className, html, iconSize: [44, 44] });
  const create = made.createIcon;
  made.createIcon = (old) => {
    const element = create.call(made, old);
    if (label) element.setAttribute("aria-label", label);
    return element;
  };
  return made;
}

function text(tag, words) {
  return Object.assign(document.createElement(tag), { textContent: words });
}

function together(places, point) {
  const card = document.querySelector(`[data-place="${CSS.escape(point.feature.properties.href)}"]`);
  if (!card) return;
  const light = (on) => {
    card.classList.toggle("lit", on);
    (places.getVisibleParent(point) ?? point).getElement()?.classList.toggle("lit", on);
  };
  for (const [event, on] of [["pointerenter", true], ["focusin", true], ["pointerleave", false], ["focusout", false]]) {
    card.addEventListener(event, () => light(on));
  }
  point.on("mouseover popupopen", () => light(true)).on("mouseout popupclose", () => light(false));
}
