package io.redress.evidence.vault;

import io.redress.platform.settings.FileSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** A vault in a bucket of any store that speaks S3; buckets are named in the path. */
public final class BucketVault implements Vault, AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration READ = Duration.ofSeconds(15);
  private static final Duration WHOLE_CALL = Duration.ofMinutes(2);

  private final S3Client client;
  private final String bucket;

  public BucketVault(FileSettings.Bucket settings) {
    this.bucket = settings.name();
    this.client =
        S3Client.builder()
            .endpointOverride(settings.endpoint())
            .region(Region.of(settings.region()))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(settings.key(), settings.secret())))
            .forcePathStyle(true)
            // pieces with signatures of their own are not known to every store either
            .serviceConfiguration(own -> own.chunkedEncodingEnabled(false))
            // checksums of newer kinds are not known to every store
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .overrideConfiguration(override -> override.apiCallTimeout(WHOLE_CALL))
            .httpClientBuilder(
                UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(READ))
            .build();
  }

  @Override
  public void put(FileKey key, Path file) throws IOException {
    try {
      client.putObject(
          put -> put.bucket(bucket).key(key.value()).contentType("application/octet-stream"),
          RequestBody.fromFile(file));
    } catch (SdkException e) {
      throw new IOException("the bucket did not take " + key, e);
    }
  }

  @Override
  public InputStream open(FileKey key) throws IOException {
    try {
      return client.getObject(get -> get.bucket(bucket).key(key.value()));
    } catch (NoSuchKeyException e) {
      var missing = new NoSuchFileException(key.value());
      missing.initCause(e);
      throw missing;
    } catch (SdkException e) {
      throw new IOException("the bucket did not give " + key, e);
    }
  }

  @Override
  public boolean has(FileKey key) throws IOException {
    try {
      client.headObject(head -> head.bucket(bucket).key(key.value()));
      return true;
    } catch (NoSuchKeyException e) {
      return false;
    } catch (SdkException e) {
      throw new IOException("the bucket did not say whether it has " + key, e);
    }
  }

  @Override
  public void delete(FileKey key) throws IOException {
    try {
      client.deleteObject(delete -> delete.bucket(bucket).key(key.value()));
    } catch (SdkException e) {
      throw new IOException("the bucket did not delete " + key, e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
