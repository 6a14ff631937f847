package io.redress.faces.paper;

import com.openhtmltopdf.extend.FSObjectDrawer;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Map;

/**
 * Draws pictures that are handed over with the paper, so that nothing has to be fetched for them:
 * an {@code object} that names the key of its picture.
 */
final class PictureDrawer {
  /** What a template writes as the type of the object. */
  static final String TYPE = "application/x-redress-picture";

  private PictureDrawer() {}

  static FSObjectDrawer of(Map<String, BufferedImage> pictures) {
    return (element, x, y, width, height, device, context, dotsPerPixel) -> {
      var picture = pictures.get(element.getAttribute("data-picture"));
      if (picture != null) {
        var wide = width / dotsPerPixel;
        var high = height / dotsPerPixel;
        var scale =
            AffineTransform.getScaleInstance(wide / picture.getWidth(), high / picture.getHeight());
        device.drawWithGraphics(
            (float) x,
            (float) y,
            (float) wide,
            (float) high,
            graphics -> draw(graphics, picture, scale));
      }
      return Map.of();
    };
  }

  /** As it is: a paper to keep has no picture that is to be smoothed (ISO 19005-2, 6.2.8). */
  private static void draw(Graphics2D graphics, BufferedImage picture, AffineTransform scale) {
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    graphics.drawImage(picture, scale, null);
  }
}
