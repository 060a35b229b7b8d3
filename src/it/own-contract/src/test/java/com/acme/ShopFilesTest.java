package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.acme.shop.ShopClient;
import io.streamwire.client.Download;
import io.streamwire.client.Upload;
import io.streamwire.error.BrokenStreamException;
import io.streamwire.testkit.contract.ContractResponse;
import io.streamwire.testkit.contract.ContractServer;
import io.streamwire.testkit.contract.ContractTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploads photos from files, and downloads them to files. */
@ContractTest("src/main/openapi/shop.yaml")
class ShopFilesTest {

  @TempDir Path folder;

  private static ShopClient client(ContractServer server) {
    return ShopClient.builder().baseUrl(server.baseUrl()).apiKey("any").build();
  }

  @Test
  void aPhotoGoesUpFromAFile(ContractServer server) throws IOException {
    Path photo = Files.write(folder.resolve("photo.png"), new byte[] {1, 2, 3});
    List<Long> moved = new ArrayList<>();
    try (ShopClient shop = client(server)) {
      // sample upload
      Upload upload =
          Upload.of(photo, "image/png").onProgress((bytes, total) -> moved.add(bytes));
      shop.items().uploadPhoto("7", upload);
      // end
    }
    assertEquals(ByteString.of((byte) 1, (byte) 2, (byte) 3), server.journal().last().body());
    assertEquals(List.of(3L), moved);
  }

  @Test
  void aPhotoComesDownToAFile(ContractServer server) throws IOException {
    server.operation("downloadPhoto").answer(ContractResponse.answer(200, "image/png", "PNG"));
    Path file = folder.resolve("7.png");
    try (ShopClient shop = client(server)) {
      // sample download
      long size =
          Download.of(options -> shop.items().downloadPhoto("7", options))
              .maxBytes(10_000_000)
              .saveTo(file);
      // end
      assertEquals(3, size);
    }
    assertEquals("PNG", Files.readString(file));
  }

  @Test
  void halfAPhotoIsNoFile(ContractServer server) {
    ContractResponse whole = ContractResponse.answer(200, "image/png", "PNG");
    server.operation("downloadPhoto").answer(whole.cutBody(1));
    Path file = folder.resolve("7.png");
    try (ShopClient shop = client(server)) {
      assertThrows(
          BrokenStreamException.class,
          () ->
              Download.of(options -> shop.items().downloadPhoto("7", options)).saveTo(file));
    }
    assertFalse(Files.exists(file));
  }
}
