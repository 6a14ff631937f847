package io.redress.evidence;

import io.redress.shared.ProblemCode;
import java.util.Locale;

/** Why a file is not taken, and what helps. */
public enum FileFault {
  EMPTY("is empty", "Choose the file again."),
  TOO_LARGE(
      "is larger than its kind may be", "Send a shorter or smaller one.", ProblemCode.TOO_LARGE),
  TOO_MANY_PIXELS(
      "has more pixels than can be read safely",
      "Send it in a smaller size.",
      ProblemCode.TOO_LARGE),
  TOO_MANY_FILES("is one more than can be held here", "Remove one first.", ProblemCode.TOO_LARGE),
  SPACE_FULL(
      "does not fit: the space for files is used up",
      "Tell us, we make room.",
      ProblemCode.TOO_LARGE),
  DAMAGED("is damaged or of a rare kind", "Open it, save it as JPEG and send that."),
  TOO_HARD("takes too much to read", "Open it, save it as JPEG and send that."),
  NAME_AND_CONTENT(
      "is named as one kind of file and is another", "Send the file under its own name."),
  DRAWING("is a drawing that can carry programs (SVG)", "Send a photo or screenshot of it."),
  WEB_PAGE("is a web page or script", "Send a screenshot or a PDF of it."),
  OFFICE("is an office document, which can carry programs", "Save it as PDF and send that."),
  ARCHIVE("is an archive", "Unpack it and send the files one by one."),
  PROGRAM("is a program", "Send a photo or a PDF instead."),
  ACTIVE_PDF(
      "is a PDF that runs programs or carries files", "Print it to PDF again and send that."),
  LOCKED_PDF("is a PDF that is locked", "Send it without the lock."),
  OTHER_PICTURE("is a kind of picture that cannot be shown", "Send it as JPEG or PNG."),
  OTHER_KIND(
      "is no picture, film or PDF that is taken",
      "Send JPEG, PNG, WebP, GIF, TIFF, HEIC, MP4, MOV, WebM or PDF."),
  INFECTED("is known to a virus scanner", "Check the device it comes from.");

  private final String reason;
  private final String remedy;
  private final ProblemCode code;

  FileFault(String reason, String remedy) {
    this(reason, remedy, ProblemCode.INVALID);
  }

  FileFault(String reason, String remedy, ProblemCode code) {
    this.reason = reason;
    this.remedy = remedy;
    this.code = code;
  }

  /** What is wrong, in English, for programs. */
  public String reason() {
    return reason;
  }

  /** What helps, in English, for programs. */
  public String remedy() {
    return remedy;
  }

  /** The problem that a program meets. */
  public ProblemCode problem() {
    return code;
  }

  /** The stable name used in message keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
