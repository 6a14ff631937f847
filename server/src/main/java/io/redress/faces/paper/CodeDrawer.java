package io.redress.faces.paper;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Draws a code that scanners read as lines and not as dots, so that it is sharp at any size: an
 * {@code object} whose path is that of a drawing in modules.
 */
final class CodeDrawer {
  /** What a template writes as the type of the object. */
  static final String TYPE = "application/x-redress-code";

  private static final Pattern DARK = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v(\\d+)h-\\d+z");

  private CodeDrawer() {}

  /** Where a drawing lies on the sheet, in dots, and how large it is, in pixels. */
  private record Frame(double x, double y, double wide, double high) {}

  static FSObjectDrawer drawer() {
    return (code, x, y, width, height, device, context, dotsPerPixel) -> {
      draw(code, new Frame(x, y, width / dotsPerPixel, height / dotsPerPixel), device);
      return Map.of();
    };
  }

  private static void draw(Element code, Frame frame, OutputDevice device) {
    var scale =
        AffineTransform.getScaleInstance(
            frame.wide() / Integer.parseInt(code.getAttribute("data-width")),
            frame.high() / Integer.parseInt(code.getAttribute("data-height")));
    var dark = scale.createTransformedShape(dark(code.getAttribute("data-path")));
    device.drawWithGraphics(
        (float) frame.x(),
        (float) frame.y(),
        (float) frame.wide(),
        (float) frame.high(),
        graphics -> {
          graphics.setPaint(Color.BLACK);
          graphics.fill(dark);
        });
  }

  private static Shape dark(String path) {
    var shape = new Path2D.Double();
    DARK.matcher(path)
        .results()
        .forEach(
            found ->
                shape.append(
                    new Rectangle2D.Double(
                        Integer.parseInt(found.group(1)),
                        Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(3)),
                        Integer.parseInt(found.group(4))),
                    false));
    return shape;
  }
}
