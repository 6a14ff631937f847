package io.redress.evidence.vault;

import io.redress.shared.MerchantId;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name of a file in a vault: merchant, two digits that spread files over folders, an id of our
 * own and what it is. Nothing that a person typed is part of it.
 */
public record FileKey(String value) {
  private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final Pattern FORM =
      Pattern.compile(ID + "/[0-9a-f]{2}/" + ID + "\\.(?:original|copy|thumb|part)");

  /** What a file is to its evidence. */
  public enum Role {
    ORIGINAL("original"),
    COPY("copy"),
    THUMB("thumb"),
    PART("part");

    private final String ending;

    Role(String ending) {
      this.ending = ending;
    }
  }

  public FileKey {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("no name of a file: " + value);
    }
  }

  /** The name of the file of this id; ids begin with the time, so their last digits spread. */
  public static FileKey of(MerchantId merchant, UUID id, Role role) {
    var text = id.toString();
    return new FileKey(
        "%s/%s/%s.%s"
            .formatted(merchant.value(), text.substring(text.length() - 2), text, role.ending));
  }

  @Override
  public String toString() {
    return value;
  }
}
