/** Whether a class's book may be written. */
package vn.hocba.lock;
