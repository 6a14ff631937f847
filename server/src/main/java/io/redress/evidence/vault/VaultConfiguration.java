package io.redress.evidence.vault;

import io.redress.platform.settings.FileSettings;
import io.redress.platform.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
public class VaultConfiguration {
  @Bean
  Vault vault(FileSettings files, Settings settings) {
    return files
        .bucket()
        .<Vault>map(BucketVault::new)
        .orElseGet(() -> new FolderVault(settings.storage().data().resolve("evidence")));
  }

  @Bean
  Spool spool(Settings settings) {
    return new Spool(settings.storage().data().resolve("evidence-incoming"));
  }
}
