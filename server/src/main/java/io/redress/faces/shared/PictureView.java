package io.redress.faces.shared;

/**
 * A picture of goods.
 *
 * @param source its address
 * @param description what is seen; empty when the words beside it say the same
 */
public record PictureView(String source, String description) {
  /** A picture that the words beside it describe. */
  public static PictureView beside(String source) {
    return new PictureView(source, "");
  }

  /** The drawing that stands in for a photo of goods of this category. */
  public static PictureView ofCategory(String category) {
    return beside("/goods/" + drawing(category) + ".svg");
  }

  private static String drawing(String category) {
    return switch (category) {
      case "phone", "earphones", "camera", "laptop", "appliance" -> "phone";
      case "ring" -> "ring";
      case "necklace", "bracelet", "earrings", "pendant", "charm", "brooch", "watch" -> "necklace";
      case "wallet", "small_leather" -> "bag-small";
      default -> "bag-medium";
    };
  }
}
