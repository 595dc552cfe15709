/** Whether a class's book may be written, which part of it, and by which decisions it may not. */
package vn.hocba.lock;
