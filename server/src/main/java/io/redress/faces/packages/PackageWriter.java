package io.redress.faces.packages;

import io.redress.faces.packages.PackageView.Photo;
import io.redress.faces.paper.PaperWords;
import io.redress.faces.shared.DisclosedWriter;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.Page;
import io.redress.liaison.LiaisonRequest;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the paper of a request in the reader's words. */
final class PackageWriter {
  private static final int WIDTH_MILLIMETRES = 78;
  private static final int MOST_HEIGHT_MILLIMETRES = 100;

  private final Page page;
  private final BrandPackage content;

  PackageWriter(Page page, BrandPackage content) {
    this.page = page;
    this.content = content;
  }

  /**
   * The paper.
   *
   * @param pictures those that are printed, in their order
   * @param more how many more there are
   */
  PackageView write(Map<String, BufferedImage> pictures, int more) {
    var words = new DisclosedWriter(page);
    var told = content.told();
    var title = page.say("disclosure.brand.package.title", "number", content.number());
    var note = words.note(told);
    var name = words.title(told);
    return new PackageView(
        title,
        title,
        page.say(
            "disclosure.brand.package.lede",
            "house",
            page.house().name(),
            "brand",
            content.brand()),
        content.request().map(LiaisonRequest::question).orElse("").lines().toList(),
        content.request().map(this::ask).orElse(List.of()),
        note.isEmpty() ? name : name + " · " + note,
        words.facts(told),
        photos(pictures),
        more == 0 ? "" : page.say("disclosure.brand.package.more", "count", more),
        words.papers(told));
  }

  private List<FactView> ask(LiaisonRequest request) {
    return List.of(
        new FactView(
            page.say("disclosure.brand.package.asked"),
            page.say("remedy.name." + request.askedRemedy())),
        new FactView(
            page.say("disclosure.brand.package.by"),
            new PaperWords(page).moment(request.answerBy())));
  }

  private List<Photo> photos(Map<String, BufferedImage> pictures) {
    var photos = new ArrayList<Photo>();
    pictures.forEach(
        (key, picture) -> {
          var label = page.say("disclosure.brand.package.photo", "number", photos.size() + 1);
          photos.add(photo(key, label, picture));
        });
    return photos;
  }

  /** As wide as two stand side by side, or as high as it may be. */
  private static Photo photo(String key, String label, BufferedImage picture) {
    var high = WIDTH_MILLIMETRES * picture.getHeight() / picture.getWidth();
    if (high <= MOST_HEIGHT_MILLIMETRES) {
      return new Photo(key, label, WIDTH_MILLIMETRES, Math.max(1, high));
    }
    var wide = MOST_HEIGHT_MILLIMETRES * picture.getWidth() / picture.getHeight();
    return new Photo(key, label, Math.max(1, wide), MOST_HEIGHT_MILLIMETRES);
  }
}
