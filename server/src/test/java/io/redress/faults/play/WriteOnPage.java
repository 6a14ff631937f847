package io.redress.faults.play;

import io.redress.stories.PlainBrowser;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;

/**
 * The consumer opens a link and writes by the form of the page. A form has no key: who gets no
 * answer does not send it again, and it was taken once or not at all.
 */
final class WriteOnPage implements Step {
  @Override
  public boolean isLikely(Scene scene) {
    return !scene.at("/status").equals("draft");
  }

  @Override
  public void take(Scene scene) {
    var path = "/api/v1/cases/" + scene.id() + "/links";
    var link = scene.courier().bring("l-" + scene.mark(), Wish.post("link", path, "{}"));
    if (!link.isDone()) {
      scene.courier().notebook().tally("page without a link");
      return;
    }
    var entry = URI.create(link.at("/url")).getPath();
    var home = "/s/" + scene.shop().slug();
    var browser = new PlainBrowser(scene.courier().house() + home);
    try {
      var opened = browser.get(entry.substring(home.length()));
      var written =
          browser.post(
              "/cases/" + scene.id() + "/messages", Map.of("words", scene.words("Hello?")));
      // What is refused is shown again where it was sent to.
      var isTaken = written.status() == 200 && written.path().endsWith(scene.id());
      scene
          .courier()
          .notebook()
          .tally("page " + (isTaken ? "done" : "not taken " + opened.status()));
      if (isTaken) {
        scene.courier().notebook().said(scene.mark());
      }
    } catch (UncheckedIOException lost) {
      scene.courier().notebook().tally("page (lost)");
    }
  }

  @Override
  public int weight() {
    return 2;
  }
}
