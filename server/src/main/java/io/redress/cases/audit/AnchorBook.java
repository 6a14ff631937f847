package io.redress.cases.audit;

import io.redress.cases.audit.AuditReport.Broken;
import io.redress.cases.audit.AuditReport.Kind;
import io.redress.platform.files.DurableFiles;
import io.redress.platform.secrets.Signatures;
import io.redress.platform.settings.Settings;
import io.redress.shared.MerchantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The sealed days of each merchant in a file outside the database, {@code anchors/<merchant>.txt}
 * in the data folder, signed. Whoever rewrites the database as a whole, its own seals included,
 * cannot rewrite a copy of this file that was taken elsewhere.
 */
@Component
class AnchorBook {
  private static final String FOLDER = "anchors";

  private final Path folder;
  private final Signatures signatures;

  AnchorBook(Settings settings, Signatures signatures) {
    this.folder = settings.storage().data().resolve(FOLDER);
    this.signatures = signatures;
  }

  /** Adds the days that come after the last one in the file; says how many. */
  synchronized int add(MerchantId merchant, List<DayAnchor> days) {
    var lines = read(merchant);
    var last = lines.isEmpty() ? Optional.<AnchorLine>empty() : AnchorLine.parse(lines.getLast());
    var after = last.map(line -> line.anchor().day()).orElse(LocalDate.MIN);
    var previous = last.map(AnchorLine::digest).orElse(AnchorLine.NONE);
    var keyId = Signatures.idOf(signatures.publicKey());
    var text = new StringBuilder();
    var added = 0;
    for (var day : days) {
      if (day.day().isAfter(after)) {
        var signed = AnchorLine.signed(day, previous, keyId);
        var line = new AnchorLine(day, previous, keyId, signatures.sign(signed));
        text.append(line.text()).append('\n');
        previous = line.digest();
        added++;
      }
    }
    if (added > 0) {
      keep(merchant, keyId, text.toString());
    }
    return added;
  }

  private void keep(MerchantId merchant, String keyId, String text) {
    try {
      var key = folder.resolve(keyId + ".pub");
      if (!Files.exists(key)) {
        DurableFiles.append(key, signatures.publicKey() + "\n");
      }
      DurableFiles.append(file(merchant), text);
    } catch (IOException e) {
      throw new UncheckedIOException("The sealed days cannot be kept in " + folder, e);
    }
  }

  /** What of the file does not fit itself, its signatures, or the seals in the database. */
  Comparison compare(MerchantId merchant, List<DayAnchor> inDatabase) {
    var kept = new HashMap<LocalDate, DayAnchor>();
    inDatabase.forEach(day -> kept.put(day.day(), day));
    var broken = new ArrayList<Broken>();
    var previous = AnchorLine.NONE;
    var number = 0;
    for (var text : read(merchant)) {
      number++;
      var line = AnchorLine.parse(text);
      var fault =
          line.isEmpty() ? Optional.of("is no line of it") : fault(line.get(), previous, kept);
      var subject = line.map(each -> each.anchor().day().toString()).orElse("line " + number);
      fault.ifPresent(reason -> broken.add(new Broken(Kind.OUTSIDE_ANCHOR, subject, reason)));
      previous = line.map(AnchorLine::digest).orElse(previous);
    }
    return new Comparison(number, broken);
  }

  /**
   * What came of a comparison.
   *
   * @param days how many days the file has
   */
  record Comparison(int days, List<Broken> broken) {}

  private Optional<String> fault(
      AnchorLine line, String previous, Map<LocalDate, DayAnchor> inDatabase) {
    if (!line.previous().equals(previous)) {
      return Optional.of("does not follow the line before it in the file");
    }
    if (!Signatures.isGood(line.signed(), line.signature(), publicKey(line.keyId()))) {
      return Optional.of("is not signed by a key of this house");
    }
    var kept = inDatabase.get(line.anchor().day());
    if (kept == null) {
      return Optional.of("was sealed outside and is gone from the database");
    }
    return line.anchor().equals(kept)
        ? Optional.empty()
        : Optional.of("was sealed outside otherwise than the database has it");
  }

  private Optional<String> publicKey(String keyId) {
    var own = signatures.publicKey();
    if (Signatures.idOf(own).equals(keyId)) {
      return Optional.of(own);
    }
    var file = folder.resolve(keyId + ".pub");
    try {
      return keyId.matches("[0-9a-f]+") && Files.exists(file)
          ? Optional.of(Files.readString(file, StandardCharsets.US_ASCII).strip())
              .filter(key -> isNamed(key, keyId))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isNamed(String key, String keyId) {
    try {
      return Signatures.idOf(key).equals(keyId);
    } catch (IllegalArgumentException damaged) {
      return false;
    }
  }

  private List<String> read(MerchantId merchant) {
    try {
      return Files.exists(file(merchant))
          ? Files.readAllLines(file(merchant), StandardCharsets.UTF_8)
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(MerchantId merchant) {
    return folder.resolve(merchant + ".txt");
  }
}
