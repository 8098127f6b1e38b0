/** Thirty texts that have run, or broken something, where text was trusted. */

export const PAYLOADS: readonly string[] = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  "<b>bold</b><!-- -->",
  "</title><script>alert(1)</script>",
  "javascript:alert(1)",
  "[click](javascript:alert(1))",
  "![x](https://evil.example/x.png)",
  "{{ 7*7 }} {% raw %}",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it must stay what it is, and compute nothing.
  "${7*7} `id` $(id)",
  "&lt;script&gt; &amp; &#x3c;",
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(A1:A9)",
  '=HYPERLINK("https://evil.example","ok")',
  "=cmd|' /C calc'!A0",
  "＝1+1",
  " =1+1",
  'a,b;c"d""e',
  "END:VEVENT BEGIN:VALARM ACTION:DISPLAY",
  "a\\nATTENDEE:mailto:x@evil.example",
  "\\,\\;\\\\ back\\slash",
  "x&bcc=victim@evil.example&body=y",
  "x%0D%0ABcc:%20victim@evil.example",
  "../../etc/passwd #V1.000",
  "__proto__ constructor toString",
  "'; DROP TABLE sheets; --",
  "%s%n %d {0}",
  '😀 مرحبا ‎ 中文 "؛"',
];

/** Texts with controls in them; they lose the controls on the way in and stay texts. */
export const CONTROLS: readonly string[] = [
  "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:b",
  "a\u0000b\u001B[31mred",
  "a\u202Egnp.exe\u2066b",
  "a\u2028b\u2029c\u0085d",
  "\t=1+1",
  "\uFEFF=1+1",
];
