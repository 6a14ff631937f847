package io.redress.faults.play;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** A photo of its own is added; the same one sent twice is one. */
final class AddPhoto implements Step {
  @Override
  public boolean isLikely(Scene scene) {
    return !scene.at("/status").equals("closed");
  }

  @Override
  public void take(Scene scene) {
    var head =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"strap.png\"\r\n\r\n";
    var body = new ByteArrayOutputStream();
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(photo(scene.mark()));
    body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
    var path = "/api/v1/cases/" + scene.id() + "/evidence";
    var wish =
        new Wish(
            "photo",
            path,
            Wish.ANY,
            "multipart/form-data; boundary=b",
            new ByteString(body.toByteArray()));
    var answer = scene.courier().bring("k-" + scene.mark(), wish);
    scene.courier().notebook().tally("photo " + (answer.isDone() ? "done" : answer.at("/code")));
    if (answer.isDone()) {
      scene.courier().notebook().shown(path, answer.at("/id"));
    }
  }

  private static byte[] photo(String mark) {
    var image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, 16, 1, mark.chars().limit(16).map(each -> each * 7919).toArray(), 0, 16);
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public int weight() {
    return 1;
  }
}
