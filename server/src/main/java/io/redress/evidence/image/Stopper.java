package io.redress.evidence.image;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Stops a decoder at the end of a row when its time is over. */
final class Stopper implements IIOReadProgressListener {
  private final Budget budget;

  Stopper(Budget budget) {
    this.budget = budget;
  }

  @Override
  public void imageProgress(ImageReader reader, float percent) {
    if (budget.isSpent()) {
      reader.abort();
    }
  }

  @Override
  public void sequenceStarted(ImageReader reader, int least) {}

  @Override
  public void sequenceComplete(ImageReader reader) {}

  @Override
  public void imageStarted(ImageReader reader, int index) {}

  @Override
  public void imageComplete(ImageReader reader) {}

  @Override
  public void thumbnailStarted(ImageReader reader, int index, int thumbnail) {}

  @Override
  public void thumbnailProgress(ImageReader reader, float percent) {}

  @Override
  public void thumbnailComplete(ImageReader reader) {}

  @Override
  public void readAborted(ImageReader reader) {}
}
