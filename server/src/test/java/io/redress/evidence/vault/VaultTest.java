package io.redress.evidence.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.platform.settings.FileSettings;
import io.redress.shared.MerchantId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every vault does. */
class VaultTest {
  private static final byte[] CONTENT = "a photo".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private final FileKey key =
      FileKey.of(new MerchantId(UUID.randomUUID()), UUID.randomUUID(), FileKey.Role.ORIGINAL);

  private Path file() throws IOException {
    return Files.write(folder.resolve("incoming"), CONTENT);
  }

  private void keepsGivesAndDeletes(Vault vault) throws IOException {
    vault.put(key, file());
    vault.put(key, file());
    try (var bytes = vault.open(key)) {
      assertThat(bytes.readAllBytes()).isEqualTo(CONTENT);
    }
    assertThat(vault.has(key)).isTrue();
    vault.delete(key);
    vault.delete(key);
    assertThat(vault.has(key)).isFalse();
    assertThatThrownBy(() -> vault.open(key)).isInstanceOf(NoSuchFileException.class);
  }

  @Nested
  class GivenAFolder {
    @Test
    void whenAFileIsKept_thenItIsThereUntilItIsDeleted() throws IOException {
      var root = folder.resolve("evidence");

      keepsGivesAndDeletes(new FolderVault(root));

      try (var left = Files.walk(root)) {
        assertThat(left.filter(Files::isRegularFile)).isEmpty();
      }
    }

    @Test
    void whenANameLeadsOutOfIt_thenItIsNoName() {
      assertThatThrownBy(() -> new FileKey("../../etc/passwd"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class GivenABucket {
    private BucketServer server;

    @BeforeEach
    void open() throws IOException {
      server = new BucketServer();
    }

    @AfterEach
    void close() {
      server.close();
    }

    private BucketVault vault(String secret) {
      return new BucketVault(
          new FileSettings.Bucket(
              server.address(), "evidence", BucketServer.REGION, BucketServer.KEY, secret));
    }

    @Test
    void whenAFileIsKept_thenItIsThereUntilItIsDeleted() throws IOException {
      try (var vault = vault(BucketServer.SECRET)) {
        keepsGivesAndDeletes(vault);
      }
    }

    @Test
    void whenTheSecretIsWrong_thenNothingIsKept() {
      try (var vault = vault("another")) {
        assertThatThrownBy(() -> vault.put(key, file())).isInstanceOf(IOException.class);
      }
      assertThat(server.objects).isEmpty();
    }
  }
}
