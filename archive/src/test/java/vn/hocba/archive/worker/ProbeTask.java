package vn.hocba.archive.worker;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.zip.Deflater;

/** A task that misbehaves in the ways hostile files make tasks misbehave. */
public final class ProbeTask implements WorkerTask {

  @Override
  public String name() {
    return "probe";
  }

  @Override
  public JsonElement run(JsonObject request) throws IOException, InterruptedException {
    switch (request.get("do").getAsString()) {
      case "hang" -> new CountDownLatch(1).await();
      case "wait for a second" -> Thread.sleep(1_000);
      case "work for ever" -> {
        while (true) {
          Thread.onSpinWait();
        }
      }
      case "spawn and hang" -> {
        new ProcessBuilder("sleep", "600").start();
        new CountDownLatch(1).await();
      }
      case "fill memory" -> {
        List<byte[]> heap = new ArrayList<>();
        while (true) {
          heap.add(new byte[1_000_000]);
        }
      }
      case "take native memory" -> {
        List<Deflater> past = new ArrayList<>(); // each a quarter of a megabyte that is not on the heap
        for (int i = 0; i < 16_000; i++) {
          Deflater one = new Deflater();
          one.setInput(new byte[64]);
          one.deflate(new byte[64]);
          past.add(one);
        }
      }
      case "overflow the stack" -> deeper(1);
      case "exit" -> Runtime.getRuntime().halt(7);
      case "throw" -> throw new IOException("as asked");
      case "print" -> System.out.println("a library that prints");
      case "write over the protocol" -> {
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
          out.write("{\"id\":999,\"value\":\"forged\"}\n".getBytes(StandardCharsets.UTF_8));
        }
      }
      case "connect" -> new Socket(InetAddress.getLoopbackAddress(), request.get("port").getAsInt()).close();
      case "environment" -> {
        return new JsonPrimitive(System.getenv().keySet().toString());
      }
      default -> {}
    }
    return new JsonPrimitive(ProcessHandle.current().pid());
  }

  private static int deeper(int depth) {
    return deeper(depth + 1) + depth;
  }
}
