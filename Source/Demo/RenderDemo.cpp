#include "Demo/Render.h"
#include <iostream>

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: render-demo FILE.score FILE.wav\n";
        return 2;
    }
    try {
        sceneheard::renderFile(argv[1], argv[2]);
    } catch (const std::exception& e) {
        std::cerr << "render-demo: " << e.what() << '\n';
        return 1;
    }
    return 0;
}
