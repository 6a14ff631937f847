package io.redress.platform.settings;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is set about the files of cases, read once and checked.
 *
 * @param bucket where they are kept; in the data folder when absent
 * @param perCase how many files one case holds
 * @param bytesPerMerchant how much the files of one merchant may take up
 * @param scanner the clamd that looks at each file before anybody else does
 */
public record FileSettings(
    Optional<Bucket> bucket, int perCase, long bytesPerMerchant, Optional<URI> scanner) {
  private static final int MOST_PER_CASE = 200;
  private static final int MOST_GIGABYTES = 100_000;
  private static final long BYTES_OF_A_GIGABYTE = 1_000_000_000L;

  /** A bucket that speaks S3. */
  public record Bucket(URI endpoint, String name, String region, String key, String secret) {
    @Override
    public String toString() {
      return endpoint + "/" + name;
    }
  }

  /**
   * Reads the settings; the first unusable one is told as a {@link StartupProblem}.
   *
   * @param lookup gives the value of a property name ({@code redress.file-store}) or null
   */
  public static FileSettings read(Function<String, @Nullable String> lookup) {
    return new FileSettings(
        text(lookup, Setting.FILE_STORE).map(address -> bucket(lookup, address)),
        number(lookup, Setting.FILES_PER_CASE, MOST_PER_CASE),
        number(lookup, Setting.FILE_SPACE, MOST_GIGABYTES) * BYTES_OF_A_GIGABYTE,
        text(lookup, Setting.VIRUS_SCANNER).map(FileSettings::scanner));
  }

  private static Bucket bucket(Function<String, @Nullable String> lookup, String address) {
    var uri = address(Setting.FILE_STORE, address);
    var name = uri.getPath() == null ? "" : uri.getPath().replaceAll("^/|/$", "");
    var isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
    if (!isWeb || uri.getHost() == null || name.isEmpty() || name.contains("/")) {
      throw unusable(Setting.FILE_STORE, "https://host/bucket");
    }
    return new Bucket(
        URI.create(uri.getScheme() + "://" + uri.getAuthority()),
        name,
        text(lookup, Setting.FILE_STORE_REGION).orElseThrow(),
        text(lookup, Setting.FILE_STORE_KEY)
            .orElseThrow(() -> unusable(Setting.FILE_STORE_KEY, "set, as the bucket is")),
        text(lookup, Setting.FILE_STORE_SECRET)
            .orElseThrow(() -> unusable(Setting.FILE_STORE_SECRET, "set, as the bucket is")));
  }

  private static URI scanner(String text) {
    var uri = address(Setting.VIRUS_SCANNER, text);
    if (!"tcp".equals(uri.getScheme()) || uri.getHost() == null || uri.getPort() < 1) {
      throw unusable(Setting.VIRUS_SCANNER, "tcp://host:port");
    }
    return uri;
  }

  private static URI address(Setting setting, String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw unusable(setting, "an address");
    }
  }

  private static int number(Function<String, @Nullable String> lookup, Setting setting, int most) {
    var wanted = "a number from 1 to " + most;
    try {
      var number = Integer.parseInt(text(lookup, setting).orElseThrow());
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw unusable(setting, wanted);
    }
    throw unusable(setting, wanted);
  }

  private static Optional<String> text(Function<String, @Nullable String> lookup, Setting setting) {
    var value = lookup.apply(setting.property());
    var chosen = value == null || value.isBlank() ? setting.standard() : value.strip();
    return Optional.of(chosen).filter(given -> !given.isEmpty());
  }

  // The value is not repeated: it may hold a secret.
  private static StartupProblem unusable(Setting setting, String wanted) {
    return new StartupProblem(
        "--%s (%s) must be %s.".formatted(setting.option(), setting.variable(), wanted));
  }
}
