//===- HtmlThemeTest.cpp - who sees the page, and on what -----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/driver/HtmlPageTest.h"

using namespace corolint::test;
using namespace llvm;
using testing::StartsWith;

namespace {

/// The contrast of each text on the page with what is behind it, where that is
/// less than WCAG 2 asks for; and how many texts there are.
constexpr char LowContrast[] = R"js((() => {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d',
      {willReadFrequently: true});
  // Paints colours over each other, the last one on top.
  const blend = colors => {
    canvas.clearRect(0, 0, 1, 1);
    for (const color of colors) {
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
    }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const luminance = rgb => {
    const [r, g, b] = rgb.map(c => c / 255).map(
        c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const low = new Set();
  let texts = 0;
  const walker = document.createTreeWalker(document.body,
                                           NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility() ||
        element.closest('script, noscript, option'))
      continue;
    ++texts;
    const behind = [];
    for (let e = element; e; e = e.parentElement)
      behind.unshift(getComputedStyle(e).backgroundColor);
    const style = getComputedStyle(element);
    const front = element.namespaceURI.endsWith('svg') ? style.fill
                                                       : style.color;
    const lights = [blend(behind), blend([...behind, front])].map(luminance);
    const contrast = (Math.max(...lights) + 0.05) /
        (Math.min(...lights) + 0.05);
    if (contrast < 4.5)
      low.add(contrast.toFixed(2) + ' ' + element.className + ' in ' +
              element.parentElement.className + ': ' +
              walker.currentNode.data.trim().slice(0, 20));
  }
  return (texts > 100 ? '' : 'too few texts ') + [...low].join('\n');
})())js";

TEST_F(HtmlPageTest, BothThemesCanBeRead) {
  writeProject({{"a.cpp", ChainSource},
                {"b.cpp", HelperSource},
                {"c.cpp", SerialSource},
                {"d.cpp", "#include <nowhere.h>\n"}});
  Project.write(".clang-tidy", "WarningsAsErrors: coro-discarded-task\n");
  for (const char *Theme : {"light", "dark"}) {
    openReport(std::string("#severity=error,warning&theme=") + Theme);
    screenshot(Theme);
    evaluate("document.querySelectorAll('details')"
             ".forEach(e => { e.open = true; })");
    evaluate("new Promise(done => setTimeout(done, 300))");
    EXPECT_EQ(text(LowContrast), "") << Theme;
  }
}

TEST_F(HtmlPageTest, TheThemeIsTheSystemsOrTheReaders) {
  writeProject({{"a.cpp", BlockingSource}});
  openReport();
  auto Background = [&] {
    return text("getComputedStyle(document.body).backgroundColor");
  };
  Chromium->emulate("screen", "light");
  const std::string Light = Background();
  Chromium->emulate("screen", "dark");
  const std::string Dark = Background();
  EXPECT_NE(Light, Dark);
  evaluate("(() => { const e = document.getElementById('theme');"
           "e.value = 'light'; e.dispatchEvent(new Event('change')); })()");
  EXPECT_EQ(Background(), Light);
  EXPECT_EQ(text("location.hash"), "#theme=light");
  Chromium->emulate("screen", "light");
  open("#theme=dark");
  EXPECT_EQ(Background(), Dark);
}

TEST_F(HtmlPageTest, EverythingThatCanBeUsedHasAName) {
  writeProject({{"a.cpp", ChainSource},
                {"b.cpp", HelperSource},
                {"c.cpp", SerialSource}});
  openReport();
  EXPECT_EQ(text(R"js([...document.querySelectorAll(
      'button, a, input, select, summary, [role=img], [tabindex="0"]')]
      .filter(e => !(e.getAttribute('aria-label') || e.textContent.trim() ||
                     e.closest('label')?.textContent.trim()))
      .map(e => e.outerHTML).join())js"),
            "");
  EXPECT_GT(count("button, a, input, select, summary"), 20);
  EXPECT_EQ(text("[...document.querySelectorAll('[id]')].length - "
                 "new Set([...document.querySelectorAll('[id]')].map("
                 "e => e.id)).size"),
            "0");
}

TEST_F(HtmlPageTest, WithoutScriptsThereIsATable) {
  writeProject({{"a.cpp", BlockingSource}});
  run({"--format=html:report.html"});
  Chromium = std::make_unique<Browser>(Program);
  Chromium->allowScripts(false);
  open("");
  Chromium->allowScripts(true);
  EXPECT_EQ(count(".finding"), 0);
  EXPECT_TRUE(evaluate("document.querySelector('noscript table')"
                       ".getBoundingClientRect().height > 20")
                  .getAsBoolean()
                  .value_or(false));
  EXPECT_THAT(texts("noscript td"), StartsWith("a.cpp:3:3|warning|"));
}

TEST_F(HtmlPageTest, PrintsEverything) {
  openMade(300);
  EXPECT_LT(count(".finding"), 300);
  evaluate("window.dispatchEvent(new Event('beforeprint'))");
  EXPECT_EQ(count(".finding"), 300);
  // On white paper, without what only a screen is for.
  Chromium->emulate("print", "dark");
  EXPECT_EQ(text("getComputedStyle(document.querySelector('.message')).color"),
            "rgb(28, 33, 40)");
  EXPECT_EQ(text("['.filters', '.theme'].map(e => getComputedStyle("
                 "document.querySelector(e)).display).join(' ')"),
            "none none");
  screenshot("print");
}

} // namespace
