import { addTask } from './planfix/tasks';

/**
 * New requests as they come in, by a socket of our own. Each of these numbers is a code of Planfix as well, and the
 * file has to do with Planfix. They are close codes all the same, and nothing is said about them.
 */
export function listen(token: string): WebSocket {
  const socket = new WebSocket('wss://back-office.example:4001/requests');
  socket.onmessage = (event) => void addTask(String(event.data), token);
  socket.onclose = (event) => {
    switch (event.code) {
      case 1000:
        return;
      case 1001:
      case 4000:
        setTimeout(() => listen(token), 2000);
        return;
    }
  };
  window.addEventListener('pagehide', () => socket.close(1000));
  return socket;
}
