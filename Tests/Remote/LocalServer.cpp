#include "Remote/LocalServer.h"
#include <arpa/inet.h>
#include <csignal>
#include <netinet/in.h>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace {
int listenOn(int& port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (socket < 0 || bind(socket, reinterpret_cast<sockaddr*>(&address), size) != 0 || listen(socket, 256) != 0 ||
        getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        throw std::runtime_error("the test's server cannot listen");
    port = ntohs(address.sin_port);
    return socket;
}

bool readable(int socket, int milliseconds) {
    pollfd one{socket, POLLIN, 0};
    return poll(&one, 1, milliseconds) > 0;
}
} // namespace

bool LocalServer::Connection::send(const std::string& bytes) {
    for (std::size_t sent = 0; sent < bytes.size();) {
        const auto count = ::send(socket, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
        if (count <= 0)
            return false;
        sent += static_cast<std::size_t>(count);
    }
    return true;
}

void LocalServer::Connection::reset() {
    const linger now{1, 0};
    setsockopt(socket, SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

bool LocalServer::Connection::peerGone(int milliseconds) {
    for (int waited = 0; waited < milliseconds && !stopping; ++waited)
        if (readable(socket, 1)) {
            char byte;
            if (recv(socket, &byte, 1, MSG_PEEK) <= 0)
                return true;
            usleep(1000); // it sends on
        }
    return stopping;
}

bool LocalServer::Connection::read(Request& request) {
    std::size_t end, length = 0;
    const auto more = [&] {
        char bytes[65536];
        while (!readable(socket, 20))
            if (stopping)
                return false;
        const auto count = recv(socket, bytes, sizeof bytes, 0);
        if (count <= 0)
            return false;
        left.append(bytes, static_cast<std::size_t>(count));
        return true;
    };
    while ((end = left.find("\r\n\r\n")) == left.npos)
        if (!more())
            return false;
    request.headers = left.substr(0, end + 2);
    left.erase(0, end + 4);
    if (const auto at = request.headers.find("Content-Length: "); at != request.headers.npos)
        length = std::stoul(request.headers.substr(at + 16));
    while (left.size() < length)
        if (!more())
            return false;
    request.body = left.substr(0, length);
    left.erase(0, length);
    const auto first = request.headers.find(' '), second = request.headers.find(' ', first + 1);
    request.method = request.headers.substr(0, first);
    request.path = request.headers.substr(first + 1, second - first - 1);
    return true;
}

LocalServer::LocalServer(Handler h)
    : handler(std::move(h))
    , listening(listenOn(portNumber))
    , accepting([this] { accept(); }) {}

LocalServer::~LocalServer() {
    stopping = true;
    accepting.join();
    close(listening);
    for (auto& thread : threads)
        thread.join();
}

void LocalServer::accept() {
    while (!stopping) {
        if (!readable(listening, 20))
            continue;
        const int socket = accept4(listening, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0)
            continue;
        ++openCount;
        const std::lock_guard lock(mutex);
        threads.emplace_back([this, socket] { serve(socket); });
    }
}

void LocalServer::serve(int socket) {
    Connection connection(socket, stopping);
    for (Request request; connection.read(request);) {
        ++requestCount;
        if (!handler(request, connection))
            break;
    }
    close(socket);
    --openCount;
}

std::string httpAnswer(int status, const std::string& body, const std::string& type, const std::string& moreHeaders) {
    return "HTTP/1.1 " + std::to_string(status) + " Status\r\nContent-Type: " + type +
           "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" + moreHeaders + "\r\n" + body;
}

int closedPort() {
    int port = 0;
    close(listenOn(port));
    return port;
}
