package io.redress.faces.desk;

import io.redress.cases.search.MarkedText;
import io.redress.faces.shared.PictureView;
import java.util.List;
import java.util.Optional;

/**
 * What fits some words, by kind, the newest first.
 *
 * @param query what is looked for; empty before anything is
 * @param shown how many hits stand on the page
 * @param isMore whether there are more of some kind than stand here
 * @param sections one for each kind of which anything was found
 * @param file the same as a file
 */
public record SearchView(
    String query, int shown, boolean isMore, List<Section> sections, String file) {
  public SearchView {
    sections = List.copyOf(sections);
  }

  /**
   * Hits of one kind.
   *
   * @param code the end of its key, and the part of the page it stands in
   * @param count how many are shown, with a mark where there are more
   * @param more what to do where there are more than are shown; empty where there are not
   */
  public record Section(String code, String label, String count, String more, List<Hit> hits) {
    public Section {
      hits = List.copyOf(hits);
    }
  }

  /**
   * One hit.
   *
   * @param title opens it
   * @param language of the quoted words, for whoever reads them aloud
   * @param aside a day or a sum
   */
  public record Hit(
      String href,
      Optional<PictureView> picture,
      MarkedText title,
      MarkedText about,
      Optional<String> language,
      String aside) {}
}
