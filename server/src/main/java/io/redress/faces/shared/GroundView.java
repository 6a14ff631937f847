package io.redress.faces.shared;

/**
 * One clause in plain words, its citation one step behind.
 *
 * @param who the law, a brand's name, the store
 * @param gives the right in a few words; may be empty
 * @param because until when, and because of which fact
 * @param source citation, version and date; may be empty
 */
public record GroundView(
    Layer layer, Standing standing, String who, String gives, String because, String source) {

  /** Where a clause comes from. */
  public enum Layer {
    LAW("scales"),
    BRAND("tag"),
    STORE("shop");

    private final String icon;

    Layer(String icon) {
      this.icon = icon;
    }

    /** The name of its drawing. */
    public String icon() {
      return icon;
    }
  }

  /** Whether a clause gives something here; one that does not stays, quietly. */
  public enum Standing {
    APPLIES("yes"),
    DOES_NOT_APPLY("no");

    private final String mark;

    Standing(String mark) {
      this.mark = mark;
    }

    /** The value of {@code data-applies}. */
    public String mark() {
      return mark;
    }
  }
}
