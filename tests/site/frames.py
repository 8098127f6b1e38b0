"""How many pictures a second the hip in 3D paints without a graphics chip, beside a bare triangle.

The hip is turned, then an exercise plays; both and the triangle in the same browser, on a
telephone's screen, the triangle on a canvas as large as the hip's when it turned. After every
picture a point of it is read back, which waits until it is painted: what a browser only promises
is not counted.
"""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browsers import open_context
from tests.site.serving import served

SECONDS = 4
"""How long each turns or plays."""
PLAYED = "banded-squat"
"""The exercise that plays: both legs move in it, and the pelvis."""

MOVING = """
async ([seconds, what]) => {
  const canvas = document.querySelector("canvas");
  const gl = canvas.getContext("webgl2");
  const point = new Uint8Array(4);
  const turned = {
    turns: () =>
      canvas.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowLeft", bubbles: true })),
    plays: () => {},
    triangle: () => window.paint(),
  }[what];
  const next = () => new Promise(requestAnimationFrame);
  const painted = async (milliseconds) => {
    const begun = performance.now();
    let count = 0;
    for (; performance.now() - begun < milliseconds; count++) {
      turned();
      await next();
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, point);
    }
    return (1000 * count) / (performance.now() - begun);
  };
  await painted(1000); // the first ones wait for shaders
  return [await painted(1000 * seconds), canvas.width, canvas.height];
}
"""

TRIANGLE = """
([width, height]) => {
  document.body.innerHTML = "<canvas></canvas>";
  const canvas = document.querySelector("canvas");
  [canvas.width, canvas.height] = [width, height];
  canvas.style.cssText = "width: 358px; height: 358px";
  const gl = canvas.getContext("webgl2", { antialias: false });
  const program = gl.createProgram();
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, `#version 300 es
      uniform float turn;
      void main() {
        float at = turn + 2.0944 * float(gl_VertexID);
        gl_Position = vec4(0.8 * cos(at), 0.8 * sin(at), 0.0, 1.0);
      }`],
    [gl.FRAGMENT_SHADER, `#version 300 es
      precision highp float;
      out vec4 painted;
      void main() { painted = vec4(0.06, 0.32, 0.34, 1.0); }`],
  ]) {
    const shader = gl.createShader(kind);
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  gl.useProgram(program);
  gl.viewport(0, 0, width, height);
  let turn = 0;
  window.paint = () => {
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.uniform1f(gl.getUniformLocation(program, "turn"), (turn += 0.1));
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  };
}
"""


def pictures_a_second(
    browser: Browser, site: Path, sharp: float = 1
) -> list[tuple[str, float, int, int]]:
    """Return of the hip that turns, and plays, and of a triangle: pictures a second, pixels.

    Args:
        browser: A browser without a graphics chip.
        site: The built site.
        sharp: The device's pixels for one of the page.
    """
    context = open_context(
        browser,
        viewport={"width": 390, "height": 844},
        device_scale_factor=sharp,
        bypass_csp=True,
        reduced_motion="no-preference",
    )
    with served(site) as url:
        page = context.new_page()
        page.goto(f"{url}/anatomy/")
        page.get_by_role("button", name="Turn it in 3D").click()
        page.locator("canvas").scroll_into_view_if_needed()
        turns = _moved(page, "the hip in 3D, turned", "turns")
        page.goto(f"{url}/anatomy/?pose={PLAYED}#turn")
        page.get_by_role("button", name="Play the movement").click()
        plays = _moved(page, "an exercise that plays", "plays")
        page.goto(f"{url}/404.html")
        page.evaluate(TRIANGLE, list(turns[2:]))
        triangle = _moved(page, "a bare triangle", "triangle")
    context.close()
    return [turns, plays, triangle]


def _moved(page: Page, name: str, what: str) -> tuple[str, float, int, int]:
    rate, width, height = page.evaluate(MOVING, [SECONDS, what])
    return name, float(rate), int(width), int(height)
