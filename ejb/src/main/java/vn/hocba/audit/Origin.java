package vn.hocba.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashSet;
import java.util.Set;

/** Where the present request came from, told by whoever receives it; empty in background work. */
@RequestScoped
public class Origin {

  private String address;
  private String device;
  private String agent;
  private final Set<String> read = new HashSet<>();

  /**
   * @param address of the client
   * @param device something by which the device is known again; null when it is not
   * @param agent what its program calls itself; may be null
   */
  public void is(String address, String device, String agent) {
    this.address = address;
    this.device = device;
    this.agent = agent;
  }

  public String address() {
    return address;
  }

  public String device() {
    return device;
  }

  public String agent() {
    return agent;
  }

  /** Whether this request reads that for the first time: one page asks several services for it. */
  public boolean reads(String what) {
    return address == null || read.add(what);
  }
}
