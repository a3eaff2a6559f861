// <corner-board>: a picture with four pins, buttons with data-pin, each at a place of the attribute "pins": shares of the picture,
// "x,y x,y x,y x,y". A tap on the picture moves the chosen pin there and chooses the next one; a pin can be dragged; the arrow
// keys move the one that has the focus, with Shift in large steps. Says "corner-moved" with pin, x and y when a move has ended.

const STEP = 0.002;
const LARGE = 0.02;
const PAUSE = 400;
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

const share = value => Math.min(Math.max(value, 0), 1);

class CornerBoard extends HTMLElement {
  static observedAttributes = ['pins'];

  #places = [];
  #chosen = 0;
  #dragged = null;
  #isMoved = false;
  // Moved with the keys, and not said yet.
  #pending = null;
  #saying = 0;
  #outline;

  constructor() {
    super();
    const shadow = this.attachShadow({ mode: 'open' });
    const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    drawing.setAttribute('viewBox', '0 0 1 1');
    drawing.setAttribute('preserveAspectRatio', 'none');
    drawing.setAttribute('part', 'drawing');
    drawing.setAttribute('aria-hidden', 'true');
    this.#outline = document.createElementNS('http://www.w3.org/2000/svg', 'polygon');
    this.#outline.setAttribute('part', 'outline');
    this.#outline.setAttribute('vector-effect', 'non-scaling-stroke');
    drawing.append(this.#outline);
    const slot = document.createElement('slot');
    slot.addEventListener('slotchange', () => this.#draw());
    shadow.append(slot, drawing);
    this.addEventListener('focusin', event => this.#choose(event.target));
    this.addEventListener('focusout', () => this.#sayPending());
    this.addEventListener('keydown', event => this.#key(event));
    this.addEventListener('pointerdown', event => this.#down(event));
    this.addEventListener('pointermove', event => this.#move(event));
    this.addEventListener('pointerup', event => this.#up(event));
    this.addEventListener('pointercancel', () => (this.#dragged = null));
  }

  attributeChangedCallback(name, before, now) {
    const held = this.#pending ?? this.#dragged;
    this.#places = now.split(' ').map((place, pin) => (pin === held ? this.#places[pin] : place.split(',').map(Number)));
    this.#draw();
  }

  #pins() {
    return [...this.querySelectorAll('[data-pin]')];
  }

  #draw() {
    for (const pin of this.#pins()) {
      const place = this.#places[Number(pin.dataset.pin)];
      if (!place) continue;
      pin.style.left = `${place[0] * 100}%`;
      pin.style.top = `${place[1] * 100}%`;
      pin.toggleAttribute('data-chosen', Number(pin.dataset.pin) === this.#chosen);
    }
    this.#outline.setAttribute('points', this.#places.map(place => place.join(',')).join(' '));
  }

  #choose(target) {
    const pin = target.closest('[data-pin]');
    if (!pin) return;
    this.#chosen = Number(pin.dataset.pin);
    this.#draw();
  }

  #key(event) {
    const arrow = ARROWS[event.key];
    const pin = event.target.closest('[data-pin]');
    if (!arrow || !pin) return;
    event.preventDefault();
    const number = Number(pin.dataset.pin);
    const step = event.shiftKey ? LARGE : STEP;
    const [x, y] = this.#places[number];
    this.#put(number, x + arrow[0] * step, y + arrow[1] * step);
    this.#pending = number;
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => this.#sayPending(), PAUSE);
  }

  #sayPending() {
    const pin = this.#pending;
    this.#pending = null;
    clearTimeout(this.#saying);
    if (pin !== null) this.#say(pin);
  }

  #down(event) {
    if (event.button !== 0) return;
    const pin = event.target.closest('[data-pin]');
    if (pin) {
      this.#dragged = Number(pin.dataset.pin);
      this.#choose(pin);
      pin.setPointerCapture(event.pointerId);
    }
  }

  #move(event) {
    if (this.#dragged === null || !event.target.hasPointerCapture?.(event.pointerId)) return;
    this.#put(this.#dragged, ...this.#at(event));
    this.#isMoved = true;
  }

  #up(event) {
    if (this.#dragged !== null) {
      const pin = this.#dragged;
      this.#dragged = null;
      if (this.#isMoved) this.#say(pin);
      this.#isMoved = false;
    } else if (event.target.closest('img')) {
      const number = this.#chosen;
      this.#put(number, ...this.#at(event));
      this.#say(number);
      this.#pins()[(number + 1) % this.#pins().length]?.focus({ preventScroll: true });
    }
  }

  #at(event) {
    const box = this.querySelector('img').getBoundingClientRect();
    return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
  }

  #put(number, x, y) {
    this.#places[number] = [share(x), share(y)];
    this.#draw();
  }

  #say(pin) {
    const [x, y] = this.#places[pin];
    this.dispatchEvent(new CustomEvent('corner-moved', { detail: { pin, x, y } }));
  }
}

customElements.define('corner-board', CornerBoard);
